package dev.holdfast.customer;

import static dev.holdfast.customer.Shoppers.PASSWORD;
import static dev.holdfast.customer.Shoppers.email;
import static dev.holdfast.customer.Shoppers.required;
import static dev.holdfast.testing.Concurrently.startedAndWaiting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.shared.Message;
import dev.holdfast.testing.Answer;
import dev.holdfast.testing.Api;
import dev.holdfast.testing.Concurrently;
import dev.holdfast.testing.Fixtures;
import dev.holdfast.testing.ServerTest;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CustomerTokensTest {

    private static final String REFUSED = "The account sign-in was incorrect or your account is disabled temporarily."
            + " Please wait and try again later.";
    private static final String WRONG_PASSWORD =
            "The password doesn't match this account. Verify the password and try again.";
    private static final String OTHER_PASSWORD = "an0ther-Horse";
    private static final Message NOT_A_CUSTOMER =
            Message.named("The consumer isn't authorized to access %resources.", "resources", "self");

    @Autowired
    Api api;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    Shoppers shoppers;
    Shoppers europeans;
    String ann;
    int annId;
    String token;

    @BeforeAll
    void websites(@Autowired Fixtures fixtures) {
        fixtures.websites();
        shoppers = new Shoppers(api);
        europeans = new Shoppers(api.store("store_for_eu_website"));
    }

    @BeforeEach
    void ann_is_signed_in() {
        ann = email();
        annId = shoppers.register(ann);
        token = shoppers.token(ann);
        assertThat(me(token).json().get("id").intValue()).isEqualTo(annId);
    }

    @Test
    void email_and_password_give_a_token_for_an_hour() {
        assertThat(token).matches("[A-Za-z0-9_-]{43}");
        assertThat(Duration.between(Instant.now(), expiresAt()))
                .isBetween(Duration.ofMinutes(59), Duration.ofMinutes(60));
        shoppers.signIn(ann.toUpperCase(Locale.ROOT), PASSWORD).hasStatus(200);
        shoppers.signIn(ann, PASSWORD.toUpperCase(Locale.ROOT)).refused(401, REFUSED);
    }

    @Test
    void its_lifetime_is_configured() {
        configure("oauth/access_token_lifetime/customer", "0.5");
        try {
            revoke(token);
            shoppers.token(ann);
            assertThat(Duration.between(Instant.now(), expiresAt()))
                    .isBetween(Duration.ofMinutes(29), Duration.ofMinutes(30));
        } finally {
            configure("oauth/access_token_lifetime/customer", "1");
        }
    }

    @Test
    void every_reason_to_refuse_has_the_same_answer() {
        var withoutPassword = api.post(
                        "/V1/customers",
                        "{\"customer\": {\"email\": \"%s\", \"firstname\": \"A\", \"lastname\": \"B\"}}"
                                .formatted(email()))
                .json()
                .get("email")
                .asString();

        shoppers.signIn(ann, OTHER_PASSWORD).refused(401, REFUSED);
        shoppers.signIn(email(), PASSWORD).refused(401, REFUSED);
        shoppers.signIn(withoutPassword, PASSWORD).refused(401, REFUSED);
        shoppers.signIn("' or ''='", "' or ''='").refused(401, REFUSED);
        shoppers.signIn("n".repeat(100_000), "x".repeat(100_000)).refused(401, REFUSED);
        europeans.signIn(ann, PASSWORD).refused(401, REFUSED);
        new Shoppers(api.store("all")).signIn(ann, PASSWORD).refused(401, REFUSED);
        api.post("/V1/integration/admin/token", "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(ann, PASSWORD))
                .refused(401, REFUSED);
    }

    @Test
    void what_is_missing_is_named() {
        var several = "One or more input exceptions have occurred.";
        post("{\"username\": \"ann\"}").refused(400, required("password"));
        post("{\"password\": null, \"username\": \"ann\"}").refused(400, required("password"));
        post("{\"password\": \"\", \"username\": \"ann\"}").refused(400, required("password"));
        post("{\"password\": \"secret\"}").refused(400, required("username"));
        for (var neither : List.of("", "{}", "{\"username\": \"\", \"password\": \"\"}")) {
            post(neither).failed(several, required("username"), required("password"));
        }
    }

    @Test
    void a_token_that_nobody_gave_is_none() {
        for (var forged : List.of(token + "x", token.substring(1), "x".repeat(43), "", "null")) {
            me(forged).refused(401, NOT_A_CUSTOMER);
        }
        api.withToken("forged")
                .post("/V1/customers/isEmailAvailable", "{\"customerEmail\": \"a\"}")
                .hasBody("true");
    }

    @Test
    void an_expired_token_is_none() {
        jdbc.sql("update access_token set expires_at = now() - interval '1 second' where customer_email = ?")
                .param(ann)
                .update();
        api.delete("/V1/customers/" + shoppers.register(email())); // forgets what was known of tokens

        me(token).refused(401, NOT_A_CUSTOMER);
    }

    @Test
    void each_sign_in_gives_another_token_and_revoking_ends_them_all() {
        var second = shoppers.token(ann);
        var others = shoppers.asNew();
        assertThat(second).isNotEqualTo(token);
        me(token).hasStatus(200);
        me(second).hasStatus(200);

        revoke(second);

        me(token).refused(401, NOT_A_CUSTOMER);
        me(second).refused(401, NOT_A_CUSTOMER);
        others.get("/V1/customers/me").hasStatus(200);
        me(shoppers.token(ann)).hasStatus(200);
    }

    @Test
    void a_token_is_good_on_the_website_of_its_customer() {
        var european = email();
        europeans.register(european);
        var europeanToken = europeans.token(european);

        api.store("default").withToken(token).get("/V1/customers/me").hasStatus(200);
        api.store("store_for_eu_website")
                .withToken(europeanToken)
                .get("/V1/customers/me")
                .hasStatus(200);
        for (var elsewhere : List.of("store_for_eu_website", "store_for_us_website", "all")) {
            api.store(elsewhere).withToken(token).get("/V1/customers/me").refused(401, NOT_A_CUSTOMER);
        }
        me(europeanToken).refused(401, NOT_A_CUSTOMER);
    }

    @Test
    void one_email_may_be_two_customers_of_two_websites() {
        int european = europeans.register(ann);

        var answer = api.store("store_for_eu_website")
                .withToken(europeans.token(ann))
                .get("/V1/customers/me");

        assertThat(answer.json().get("id").intValue()).isEqualTo(european).isNotEqualTo(annId);
    }

    @Test
    void a_deleted_customer_has_no_token() {
        api.delete("/V1/customers/" + annId).hasBody("true");

        me(token).refused(401, NOT_A_CUSTOMER);
        assertThat(tokens()).isZero();
        shoppers.signIn(ann, PASSWORD).refused(401, REFUSED);
    }

    @Test
    void a_customer_who_goes_to_another_website_has_no_token() {
        int europe = jdbc.sql("select website_id from website where code = 'eu_website'")
                .query(Integer.class)
                .single();
        int store = jdbc.sql("select store_id from store_view where code = 'store_for_eu_website'")
                .query(Integer.class)
                .single();

        put("\"website_id\": %d, \"store_id\": %d".formatted(europe, store));

        me(token).refused(401, NOT_A_CUSTOMER);
        assertThat(tokens()).isZero();
        shoppers.signIn(ann, PASSWORD).refused(401, REFUSED);
        api.store("store_for_eu_website")
                .withToken(europeans.token(ann))
                .get("/V1/customers/me")
                .hasStatus(200);
    }

    @Test
    void another_email_leaves_the_tokens_alone() {
        var renamed = email();

        put("\"email\": \"%s\"".formatted(renamed));

        assertThat(me(token).hasStatus(200).json().get("email").asString()).isEqualTo(renamed);
        assertThat(jdbc.sql("select customer_email from access_token where owner_type = 'customer' and owner_id = ?")
                        .param(annId)
                        .query(String.class)
                        .single())
                .isEqualTo(renamed);
        shoppers.signIn(ann, PASSWORD).refused(401, REFUSED);
        shoppers.token(renamed);
    }

    @Test
    void another_password_ends_the_tokens() {
        changePassword(PASSWORD, OTHER_PASSWORD).hasBody("true");

        me(token).refused(401, NOT_A_CUSTOMER);
        shoppers.signIn(ann, PASSWORD).refused(401, REFUSED);
        shoppers.signIn(ann, OTHER_PASSWORD).hasStatus(200);
    }

    @Test
    void another_password_takes_the_present_one_and_follows_the_rules() {
        changePassword(OTHER_PASSWORD, "th1rd-Horse").refused(401, WRONG_PASSWORD);
        changePassword(PASSWORD, "sh0-Rt")
                .refused(400, "The password needs at least %1 characters. Create a new password and try again.", 8);
        changePassword(PASSWORD, ann)
                .refused(
                        400,
                        "The password can't be the same as the email address. Create a new password and try again.");
        api.withToken(token)
                .put("/V1/customers/me/password", "{\"currentPassword\": \"%s\"}".formatted(PASSWORD))
                .refused(400, required("newPassword"));

        me(token).hasStatus(200);
        shoppers.signIn(ann, PASSWORD).hasStatus(200);
    }

    @Test
    void six_failures_lock_an_email_for_half_an_hour() {
        for (int i = 0; i < 5; i++) shoppers.signIn(ann, OTHER_PASSWORD).refused(401, REFUSED);
        shoppers.signIn(ann, PASSWORD).hasStatus(200);

        for (int i = 0; i < 5; i++) shoppers.signIn(ann, OTHER_PASSWORD).refused(401, REFUSED);
        changePassword(OTHER_PASSWORD, "th1rd-Horse").refused(401, WRONG_PASSWORD);

        shoppers.signIn(ann.toUpperCase(Locale.ROOT), PASSWORD).refused(401, REFUSED);
        changePassword(PASSWORD, "th1rd-Horse").refused(401, WRONG_PASSWORD);
        me(token).hasStatus(200);
        var lockedFor = Duration.between(Instant.now(), lockedUntil());
        assertThat(lockedFor).isBetween(Duration.ofSeconds(1700), Duration.ofSeconds(1800));

        jdbc.sql("update sign_in_failure set expires_at = now() - interval '1 second' where username like ?")
                .param("% " + ann)
                .update();
        shoppers.signIn(ann, PASSWORD).hasStatus(200);
    }

    @Test
    void a_success_on_another_website_does_not_reset_the_count() {
        europeans.register(ann);
        for (int i = 0; i < 5; i++) shoppers.signIn(ann, OTHER_PASSWORD).refused(401, REFUSED);

        europeans.signIn(ann, PASSWORD).hasStatus(200);
        shoppers.signIn(ann, OTHER_PASSWORD).refused(401, REFUSED);

        shoppers.signIn(ann, PASSWORD).refused(401, REFUSED);
        europeans.signIn(ann, PASSWORD).hasStatus(200);
    }

    @RepeatedTest(2)
    void guesses_at_the_same_moment_all_count() throws Exception {
        Concurrently.race(6, () -> shoppers.signIn(ann, OTHER_PASSWORD).refused(401, REFUSED));

        shoppers.signIn(ann, PASSWORD).refused(401, REFUSED);
    }

    @Test
    void a_failure_counts_although_the_request_has_a_key_to_be_repeated_with() {
        var guessing = new Shoppers(api.header("Idempotency-Key", email()));

        for (int i = 0; i < 6; i++) guessing.signIn(ann, OTHER_PASSWORD).refused(401, REFUSED);

        shoppers.signIn(ann, PASSWORD).refused(401, REFUSED);
    }

    @Test
    void a_password_changed_while_it_is_being_checked_gives_no_token() {
        var answer = transaction.execute(_ -> {
            jdbc.sql("update customer set password_hash = 'another' where customer_id = ?")
                    .param(annId)
                    .update();
            return startedAndWaiting(jdbc, () -> shoppers.signIn(ann, PASSWORD));
        });

        answer.join().refused(401, REFUSED);
        assertThat(tokens()).isEqualTo(1);
    }

    private Answer post(String body) {
        return api.asGuest().post("/V1/integration/customer/token", body);
    }

    private Answer me(String anyToken) {
        return api.withToken(anyToken).get("/V1/customers/me");
    }

    private void revoke(String anyToken) {
        api.withToken(anyToken)
                .post("/V1/integration/customer/revoke-customer-token", "")
                .hasBody("true");
    }

    private Answer changePassword(String current, String wanted) {
        return api.withToken(token)
                .put(
                        "/V1/customers/me/password",
                        "{\"currentPassword\": \"%s\", \"newPassword\": \"%s\"}".formatted(current, wanted));
    }

    private void put(String fields) {
        api.put("/V1/customers/" + annId, "{\"customer\": {%s}}".formatted(fields))
                .hasStatus(200);
    }

    private void configure(String path, String value) {
        api.put("/V1/store/config", "{\"config\": {\"path\": \"%s\", \"value\": \"%s\"}}".formatted(path, value))
                .hasStatus(200);
    }

    private int tokens() {
        return jdbc.sql("select count(*) from access_token where owner_type = 'customer' and owner_id = ?")
                .param(annId)
                .query(Integer.class)
                .single();
    }

    private Instant expiresAt() {
        return instant("select expires_at from access_token where customer_email = ?", ann);
    }

    private Instant lockedUntil() {
        return instant("select expires_at from sign_in_failure where username = ?", "1 " + ann);
    }

    private Instant instant(String sql, String value) {
        return jdbc.sql(sql)
                .param(value)
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }
}
