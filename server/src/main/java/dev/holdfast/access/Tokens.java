package dev.holdfast.access;

import dev.holdfast.webapi.Caller;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Bearer tokens: 256 random bits, of which only the digest is kept. */
@Repository
public class Tokens {

    private static final int TOKEN_BYTES = 32;
    private static final int MOST_PURGED = 100;
    private static final BigDecimal MILLIS_PER_HOUR =
            BigDecimal.valueOf(Duration.ofHours(1).toMillis());

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Tokens(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param websiteId where alone the holder may act; null when everywhere
     */
    record Holder(Caller caller, @Nullable Integer websiteId) {

        boolean mayAct(int whereWebsiteId, Instant now) {
            var expiresAt = caller.tokenExpiresAt();
            return (websiteId == null || websiteId == whereWebsiteId) && (expiresAt == null || expiresAt.isAfter(now));
        }
    }

    static Duration hours(BigDecimal hours) {
        return Duration.ofMillis(hours.multiply(MILLIS_PER_HOUR).longValue());
    }

    /** A new token; the only time that it is seen in clear. */
    public String issue(Caller.Type ownerType, int ownerId, Duration lifetime) {
        purge();
        return issue(ownerType, ownerId, now().plus(lifetime));
    }

    /** A new token that lasts until it is revoked. */
    String issueLasting(Caller.Type ownerType, int ownerId) {
        return issue(ownerType, ownerId, (OffsetDateTime) null);
    }

    private static final String ISSUE = """
            insert into access_token (token_digest, owner_type, owner_id, expires_at)
            values (:digest, :ownerType, :ownerId, :expiresAt)
            """;

    private String issue(Caller.Type ownerType, int ownerId, @Nullable OffsetDateTime expiresAt) {
        var token = random();
        jdbc.sql(ISSUE)
                .param("digest", Digest.of(token).bytes())
                .param("ownerType", ownerType.label())
                .param("ownerId", ownerId)
                .param("expiresAt", expiresAt)
                .update();
        return token;
    }

    // From the lock to the commit, neither the password changes nor the user goes: either would have ended this token.
    private static final String ISSUE_IF_UNCHANGED = """
            insert into access_token (token_digest, owner_type, owner_id, expires_at)
            select :digest, 'admin', user_id, :expiresAt
              from admin_user
             where user_id = :userId
               and password_hash = :passwordHash
               and is_active
               for share
            """;

    /** A new token, unless the user changed after the password was found to be right. */
    Optional<String> issueIfUnchanged(AdminUsers.Secret user, Duration lifetime) {
        purge();
        var token = random();
        int issued = jdbc.sql(ISSUE_IF_UNCHANGED)
                .param("digest", Digest.of(token).bytes())
                .param("userId", user.userId())
                .param("passwordHash", user.passwordHash().encoded())
                .param("expiresAt", now().plus(lifetime))
                .update();
        return issued == 1 ? Optional.of(token) : Optional.empty();
    }

    private static final String ISSUE_TO_CUSTOMER = """
            insert into access_token (token_digest, owner_type, owner_id, customer_email, website_id, expires_at)
            values (:digest, 'customer', :customerId, :email, :websiteId, :expiresAt)
            """;

    /** A new token, good on this website alone. */
    String issueToCustomer(int customerId, String email, int websiteId, Duration lifetime) {
        purge();
        var token = random();
        jdbc.sql(ISSUE_TO_CUSTOMER)
                .param("digest", Digest.of(token).bytes())
                .param("customerId", customerId)
                .param("email", email)
                .param("websiteId", websiteId)
                .param("expiresAt", now().plus(lifetime))
                .update();
        return token;
    }

    private static final String CHANGE_CUSTOMER_EMAIL = """
            update access_token
               set customer_email = :email
             where owner_type = 'customer'
               and owner_id = :customerId
            """;

    void changeCustomerEmail(int customerId, String email) {
        jdbc.sql(CHANGE_CUSTOMER_EMAIL)
                .param("customerId", customerId)
                .param("email", email)
                .update();
    }

    private String random() {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static final String HOLDER = """
            select t.owner_type,
                   t.owner_id,
                   t.website_id,
                   t.expires_at,
                   coalesce(u.username, i.name, t.customer_email) as name,
                   array(select resource from role_resource r where r.role_id = u.role_id
                         union all
                         select resource from integration_resource r where r.integration_id = i.integration_id) as resources
              from access_token t
              left join admin_user u on t.owner_type = 'admin' and u.user_id = t.owner_id
              left join integration i on t.owner_type = 'integration' and i.integration_id = t.owner_id
             where t.token_digest = :digest
               and (u.is_active or i.is_active or t.owner_type = 'customer')
            """;

    /** Who has the token, unless it is unknown or its owner is gone or not active. */
    Optional<Holder> holder(Digest token) {
        return jdbc.sql(HOLDER)
                .param("digest", token.bytes())
                .query((row, _) -> {
                    var granted = (String[]) row.getArray("resources").getArray();
                    var expiresAt = row.getObject("expires_at", OffsetDateTime.class);
                    return new Holder(
                            new Caller(
                                    Caller.Type.valueOf(
                                            row.getString("owner_type").toUpperCase(Locale.ROOT)),
                                    row.getInt("owner_id"),
                                    row.getString("name"),
                                    Resources.expanded(Arrays.asList(granted)),
                                    expiresAt == null ? null : expiresAt.toInstant()),
                            row.getObject("website_id", Integer.class));
                })
                .optional();
    }

    private static final String REVOKE = """
            delete from access_token
             where owner_type = :ownerType
               and owner_id = :ownerId
            """;

    void revoke(Caller.Type ownerType, int ownerId) {
        jdbc.sql(REVOKE)
                .param("ownerType", ownerType.label())
                .param("ownerId", ownerId)
                .update();
    }

    private static final String REVOKE_ONE = "delete from access_token where token_digest = :digest";

    void revoke(Digest token) {
        jdbc.sql(REVOKE_ONE).param("digest", token.bytes()).update();
    }

    private static final String PURGE = """
            delete from access_token
             where token_digest in (select token_digest
                                      from access_token
                                     where expires_at <= :now
                                     order by expires_at
                                     limit :most
                                       for update skip locked)
            """;

    private void purge() {
        jdbc.sql(PURGE).param("now", now()).param("most", MOST_PURGED).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
