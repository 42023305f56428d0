package dev.holdfast.access;

import dev.holdfast.store.Configuration;
import dev.holdfast.store.Setting;
import dev.holdfast.webapi.Caller;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Failures in a row to sign in as somebody, whether there is such a user or not. As many as the configuration allows lock the name
 * for a time. Every statement is one step, so that guesses made at the same moment all count.
 */
@Repository
class SignInFailures {

    private static final int MOST_PURGED = 100;

    private final JdbcClient jdbc;
    private final Configuration configuration;
    private final Clock clock;

    SignInFailures(JdbcClient jdbc, Configuration configuration, Clock clock) {
        this.jdbc = jdbc;
        this.configuration = configuration;
        this.clock = clock;
    }

    private static final String LOCKED = """
            select exists (select
                             from sign_in_failure
                            where owner_type = :ownerType
                              and username = left(lower(:username), 255)
                              and failures >= :most
                              and expires_at > :now)
            """;

    boolean isLocked(Caller.Type ownerType, String username) {
        return about(LOCKED, ownerType, username).query(Boolean.class).single();
    }

    // The failure that locks sets the time; those after it do not prolong it.
    private static final String ADD = """
            insert into sign_in_failure as known (owner_type, username, failures, expires_at)
            values (:ownerType, left(lower(:username), 255), 1, :expiresAt)
                on conflict (owner_type, username) do update
               set failures = case when known.expires_at > :now then known.failures + 1 else 1 end,
                   expires_at = case when known.expires_at > :now and known.failures >= :most
                                     then known.expires_at
                                     else excluded.expires_at
                                end
            """;

    void add(Caller.Type ownerType, String username) {
        purge();
        about(ADD, ownerType, username)
                .param("expiresAt", now().plusSeconds(configuration.integer(Setting.SIGN_IN_LOCK_SECONDS)))
                .update();
    }

    private static final String FORGET_UNLESS_LOCKED = """
            delete from sign_in_failure
             where owner_type = :ownerType
               and username = left(lower(:username), 255)
               and not (failures >= :most and expires_at > :now)
            """;

    /** Begins to count anew, unless the name is locked. */
    void forgetUnlessLocked(Caller.Type ownerType, String username) {
        about(FORGET_UNLESS_LOCKED, ownerType, username).update();
    }

    private static final String FORGET = """
            delete from sign_in_failure
             where owner_type = :ownerType
               and username = left(lower(:username), 255)
            """;

    /** Unlocks the name. */
    void forget(Caller.Type ownerType, String username) {
        about(FORGET, ownerType, username).update();
    }

    private static final String PURGE = """
            delete from sign_in_failure
             where (owner_type, username) in (select owner_type, username
                                                from sign_in_failure
                                               where expires_at <= :now
                                               order by expires_at
                                               limit :mostPurged
                                                 for update skip locked)
            """;

    private void purge() {
        jdbc.sql(PURGE).param("now", now()).param("mostPurged", MOST_PURGED).update();
    }

    private JdbcClient.StatementSpec about(String sql, Caller.Type ownerType, String username) {
        return jdbc.sql(sql)
                .param("ownerType", ownerType.label())
                .param("username", username)
                .param("most", configuration.integer(Setting.SIGN_IN_MAX_FAILURES))
                .param("now", now());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
