package dev.holdfast.gateway;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The answers to requests with an {@code Idempotency-Key}, each kept for 24 hours in the transaction that it tells of. */
@Repository
class KeptAnswers {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final int MOST_PURGED = 1000;

    private final JdbcClient jdbc;
    private final Clock clock;

    KeptAnswers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    // A second claim waits here until the transaction of the first is decided.
    private static final String CLAIM = """
            insert into kept_answer as kept (key_digest, request_digest, created_at)
            values (:key, :request, :now)
                on conflict (key_digest) do update
               set request_digest = excluded.request_digest,
                   answer = null,
                   created_at = excluded.created_at
             where kept.created_at <= :expired
            """;

    /** Whether this request is the first with its key in 24 hours; if not, its answer cannot go before the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean claim(IdempotencyKey key) {
        return jdbc.sql(CLAIM)
                        .param("key", bytes(key.key()))
                        .param("request", bytes(key.request()))
                        .param("now", now())
                        .param("expired", now().minus(KEPT))
                        .update()
                == 1;
    }

    private static final String KEEP = "update kept_answer set answer = :answer where key_digest = :key";

    void keep(IdempotencyKey key, String answer) {
        jdbc.sql(KEEP).param("key", bytes(key.key())).param("answer", answer).update();
    }

    private static final String FIND = """
            select answer
              from kept_answer
             where key_digest = :key
               and request_digest = :request
            """;

    /** The answer to this request; none when the key stood on another one. */
    Optional<String> find(IdempotencyKey key) {
        return jdbc.sql(FIND)
                .param("key", bytes(key.key()))
                .param("request", bytes(key.request()))
                .query(String.class)
                .optional();
    }

    private static final String PURGE = """
            delete from kept_answer
             where key_digest in (select key_digest
                                    from kept_answer
                                   where created_at <= :expired
                                   order by created_at
                                   limit :most
                                     for update skip locked)
            """;

    /** Removes what has expired, in portions of a transaction each. */
    @Scheduled(fixedRateString = "PT1M")
    void purge() {
        int purged;
        do {
            purged = jdbc.sql(PURGE)
                    .param("expired", now().minus(KEPT))
                    .param("most", MOST_PURGED)
                    .update();
        } while (purged == MOST_PURGED);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
