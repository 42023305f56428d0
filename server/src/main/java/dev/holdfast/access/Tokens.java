package dev.holdfast.access;

import dev.holdfast.webapi.Caller;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Bearer tokens: 256 random bits, of which only the digest is kept. */
@Repository
public class Tokens {

    private static final int TOKEN_BYTES = 32;

    private static final String ISSUE = """
            insert into access_token (token_digest, owner_type, owner_id, expires_at)
            values (:digest, :ownerType, :ownerId, :expiresAt)
            """;

    private static final String OWNER = """
            select t.owner_id, u.username
              from access_token t
              join admin_user u on u.user_id = t.owner_id and u.is_active
             where t.token_digest = :digest
               and t.owner_type = 'admin'
               and (t.expires_at is null or t.expires_at > :now)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Tokens(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A new token; the only time that it is seen in clear. */
    public String issue(Caller.Type ownerType, int ownerId, Duration lifetime) {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql(ISSUE)
                .param("digest", digest(token))
                .param("ownerType", ownerType.label())
                .param("ownerId", ownerId)
                .param("expiresAt", now().plus(lifetime))
                .update();
        return token;
    }

    /** Who acts with this token; a guest when nobody does. */
    public Caller callerOf(String token) {
        return jdbc.sql(OWNER)
                .param("digest", digest(token))
                .param("now", now())
                .query((row, _) -> new Caller(
                        Caller.Type.ADMIN,
                        row.getInt("owner_id"),
                        row.getString("username"),
                        Set.of(Caller.FULL_ACCESS)))
                .optional()
                .orElse(Caller.GUEST);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
