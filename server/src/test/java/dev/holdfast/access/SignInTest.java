package dev.holdfast.access;

import static dev.holdfast.access.People.PASSWORD;
import static dev.holdfast.access.People.REFUSED;
import static dev.holdfast.access.People.name;
import static dev.holdfast.testing.Concurrently.startedAndWaiting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.shared.Message;
import dev.holdfast.testing.Answer;
import dev.holdfast.testing.Api;
import dev.holdfast.testing.Concurrently;
import dev.holdfast.testing.ServerTest;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class SignInTest {

    private static final int ADMINISTRATORS = 1;
    private static final Message USERNAME_REQUIRED =
            Message.named("\"%fieldName\" is required. Enter and try again.", "fieldName", "username");
    private static final Message PASSWORD_REQUIRED =
            Message.named("\"%fieldName\" is required. Enter and try again.", "fieldName", "password");

    @Autowired
    Api api;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    People people;

    @BeforeEach
    void people() {
        people = new People(api);
    }

    @Test
    void name_and_password_give_a_token_that_acts_as_the_user() {
        var ann = name("Ann");
        int id = people.user(ann, ADMINISTRATORS);

        var token = people.signIn(ann, PASSWORD).hasStatus(200).json().asString();

        assertThat(token).matches("[A-Za-z0-9_-]{43}");
        api.withToken(token)
                .get("/V1/access/me?fields=type,id,name")
                .hasBody("{\"type\": \"admin\", \"id\": %d, \"name\": \"%s\"}".formatted(id, ann));
    }

    @Test
    void letter_case_of_the_name_does_not_matter_that_of_the_password_does() {
        var ann = name("Ann");
        people.user(ann, ADMINISTRATORS);

        people.signIn(ann.toUpperCase(java.util.Locale.ROOT), PASSWORD).hasStatus(200);
        people.signIn(ann, PASSWORD.toUpperCase(java.util.Locale.ROOT)).refused(401, REFUSED);
    }

    @Test
    void each_sign_in_gives_another_token_and_the_earlier_ones_stay_valid() {
        var ann = name("ann");
        people.user(ann, ADMINISTRATORS);

        var first = people.token(ann);
        var second = people.token(ann);

        assertThat(second).isNotEqualTo(first);
        assertThat(people.statusWith(first)).isEqualTo(200);
        assertThat(people.statusWith(second)).isEqualTo(200);
    }

    @Test
    void what_is_missing_is_named() {
        token("{\"username\": \"ann\"}").refused(400, PASSWORD_REQUIRED);
        token("{\"password\": \"secret\"}").refused(400, USERNAME_REQUIRED);
        token("{\"username\": \"ann\", \"password\": null}").refused(400, PASSWORD_REQUIRED);
        token("{\"username\": \"ann\", \"password\": \"\"}").refused(400, PASSWORD_REQUIRED);
        token("{\"username\": \"\", \"password\": \"secret\"}").refused(400, USERNAME_REQUIRED);
        for (var neither : List.of("", "{}", "{\"username\": \"\", \"password\": \"\"}")) {
            token(neither).failed("One or more input exceptions have occurred.", USERNAME_REQUIRED, PASSWORD_REQUIRED);
        }
    }

    @Test
    void every_reason_to_refuse_has_the_same_answer() {
        var ann = name("ann");
        people.user(ann, ADMINISTRATORS);
        var disabled = name("disabled");
        int disabledId = people.user(disabled, ADMINISTRATORS);
        api.put("/V1/access/users/" + disabledId, "{\"user\": {\"is_active\": false}}")
                .hasStatus(200);

        people.signIn(ann, "wr0ng-horse").refused(401, REFUSED);
        people.signIn(ann, "x".repeat(100_000)).refused(401, REFUSED);
        people.signIn("nobody of this name", PASSWORD).refused(401, REFUSED);
        people.signIn("n".repeat(100_000), PASSWORD).refused(401, REFUSED);
        people.signIn("' or ''='", "' or ''='").refused(401, REFUSED);
        people.signIn(disabled, PASSWORD).refused(401, REFUSED);
    }

    @Test
    void a_user_without_a_role_is_told_so() {
        var ann = name("ann");
        api.post(
                        "/V1/access/users",
                        "{\"user\": {\"username\": \"%s\", \"password\": \"%s\"}}".formatted(ann, PASSWORD))
                .hasStatus(200);

        people.signIn(ann, PASSWORD).refused(401, "More permissions are needed to access this.");
        people.signIn(ann, "wr0ng-horse").refused(401, REFUSED);
    }

    @Test
    void six_failures_lock_the_name_for_half_an_hour() {
        var ann = name("ann");
        people.user(ann, ADMINISTRATORS);
        for (int i = 0; i < 5; i++) people.signIn(ann, "wr0ng-horse").refused(401, REFUSED);
        people.signIn(ann, PASSWORD).hasStatus(200);

        for (int i = 0; i < 6; i++) people.signIn(ann, "wr0ng-horse").refused(401, REFUSED);

        var lockedUntil = lockedUntil(ann);
        assertThat(Duration.between(Instant.now(), lockedUntil))
                .isBetween(Duration.ofSeconds(1700), Duration.ofSeconds(1800));
        people.signIn(ann, PASSWORD).refused(401, REFUSED);
        people.signIn(ann, "wr0ng-horse").refused(401, REFUSED);
        assertThat(lockedUntil(ann)).isEqualTo(lockedUntil);

        letTheLockExpire(ann);
        people.signIn(ann, PASSWORD).hasStatus(200);
    }

    @Test
    void failures_are_counted_for_names_that_nobody_has_and_forgotten_with_time() {
        var nobody = name("nobody");
        people.signIn(nobody, "wr0ng-horse").refused(401, REFUSED);
        people.signIn(nobody, "wr0ng-horse").refused(401, REFUSED);
        assertThat(failures(nobody)).isEqualTo(2);

        letTheLockExpire(nobody);
        people.signIn(name("somebody"), "wr0ng-horse").refused(401, REFUSED);

        assertThat(jdbc.sql("select count(*) from sign_in_failure where username = ?")
                        .param(nobody)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_failure_after_the_time_of_earlier_ones_is_the_first() {
        var ann = name("ann");
        people.user(ann, ADMINISTRATORS);
        for (int i = 0; i < 5; i++) people.signIn(ann, "wr0ng-horse").refused(401, REFUSED);
        letTheLockExpire(ann);

        people.signIn(ann, "wr0ng-horse").refused(401, REFUSED);

        assertThat(failures(ann)).isEqualTo(1);
        people.signIn(ann, PASSWORD).hasStatus(200);
    }

    @RepeatedTest(3)
    void guesses_at_the_same_moment_all_count() throws Exception {
        var ann = name("ann");
        people.user(ann, ADMINISTRATORS);

        var statuses =
                Concurrently.race(6, () -> people.signIn(ann, "wr0ng-horse").status());

        assertThat(statuses).containsOnly(401);
        assertThat(failures(ann)).isEqualTo(6);
        people.signIn(ann, PASSWORD).refused(401, REFUSED);
    }

    @Test
    void the_right_password_at_the_same_moment_many_times_is_right_each_time() throws Exception {
        var ann = name("ann");
        people.user(ann, ADMINISTRATORS);

        var statuses = Concurrently.race(20, () -> people.signIn(ann, PASSWORD).status());

        assertThat(statuses).hasSize(20).containsOnly(200);
    }

    @Test
    void a_name_that_is_locked_while_the_right_password_is_being_checked_stays_locked() {
        var ann = name("ann");
        people.user(ann, ADMINISTRATORS);
        for (int i = 0; i < 5; i++) people.signIn(ann, "wr0ng-horse").refused(401, REFUSED);

        var answer = transaction.execute(_ -> {
            jdbc.sql("update sign_in_failure set failures = 6 where username = ?")
                    .param(ann)
                    .update();
            return startedAndWaiting(jdbc, () -> people.signIn(ann, PASSWORD));
        });

        answer.join().refused(401, REFUSED);
        assertThat(failures(ann)).isEqualTo(6);
    }

    @Test
    void a_password_changed_while_it_is_being_checked_gives_no_token() {
        var ann = name("ann");
        int id = people.user(ann, ADMINISTRATORS);

        var answer = transaction.execute(_ -> {
            jdbc.sql("update admin_user set password_hash = 'another' where user_id = ?")
                    .param(id)
                    .update();
            return startedAndWaiting(jdbc, () -> people.signIn(ann, PASSWORD));
        });

        answer.join().refused(401, REFUSED);
        assertThat(jdbc.sql("select count(*) from access_token where owner_type = 'admin' and owner_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void an_unknown_name_takes_as_long_as_a_wrong_password() {
        var known = new ArrayList<Long>();
        var unknown = new ArrayList<Long>();
        for (int i = 0; i < 7; i++) {
            var ann = name("ann");
            people.user(ann, ADMINISTRATORS);
            known.add(nanos(ann));
            unknown.add(nanos(name("nobody")));
        }
        assertThat(median(unknown)).isGreaterThan(median(known) / 2).isLessThan(median(known) * 2);
    }

    @Test
    void only_the_digest_of_a_token_and_the_hash_of_a_password_are_kept() throws Exception {
        var ann = name("ann");
        int id = people.user(ann, ADMINISTRATORS);

        var token = people.token(ann);

        var digest =
                MessageDigest.getInstance("SHA-256").digest(token.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var kept = jdbc.sql("select token_digest from access_token where owner_type = 'admin' and owner_id = ?")
                .param(id)
                .query((row, _) -> row.getBytes(1))
                .list();
        assertThat(kept).hasSize(1).first().isEqualTo(digest);
        assertThat(jdbc.sql("select password_hash from admin_user where user_id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void a_token_lives_four_hours_and_expired_ones_are_removed() {
        var ann = name("ann");
        int id = people.user(ann, ADMINISTRATORS);
        var token = people.token(ann);
        var expiresAt = jdbc.sql("select expires_at from access_token where owner_type = 'admin' and owner_id = ?")
                .param(id)
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
        assertThat(Duration.between(Instant.now(), expiresAt))
                .isBetween(Duration.ofMinutes(239), Duration.ofMinutes(240));

        jdbc.sql("update access_token set expires_at = now() - interval '1 second' where owner_id = ?")
                .param(id)
                .update();

        assertThat(people.statusWith(token)).isEqualTo(401);
        people.token(ann);
        assertThat(jdbc.sql("select count(*) from access_token where owner_type = 'admin' and owner_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private Answer token(String body) {
        return api.asGuest().post("/V1/integration/admin/token", body);
    }

    private long nanos(String username) {
        long start = System.nanoTime();
        people.signIn(username, "wr0ng-horse").refused(401, REFUSED);
        return System.nanoTime() - start;
    }

    private static long median(List<Long> values) {
        Collections.sort(values);
        return values.get(values.size() / 2);
    }

    private int failures(String username) {
        return jdbc.sql("select failures from sign_in_failure where username = ?")
                .param(username)
                .query(Integer.class)
                .single();
    }

    private Instant lockedUntil(String username) {
        return jdbc.sql("select expires_at from sign_in_failure where username = ?")
                .param(username)
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }

    private void letTheLockExpire(String username) {
        jdbc.sql("update sign_in_failure set expires_at = now() - interval '1 second' where username = ?")
                .param(username)
                .update();
    }
}
