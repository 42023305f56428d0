package dev.holdfast.gateway;

import static dev.holdfast.testing.Concurrently.race;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.shared.Message;
import dev.holdfast.testing.Answer;
import dev.holdfast.testing.Api;
import dev.holdfast.testing.Checkout;
import dev.holdfast.testing.Fixtures;
import dev.holdfast.testing.Goods;
import dev.holdfast.testing.RawHttp;
import dev.holdfast.testing.ServerTest;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class RepeatTest {

    private static final Message REUSED =
            Message.of("This Idempotency-Key was sent with another request. Choose a new one for every request.");
    private static final Message INVALID =
            Message.of("The Idempotency-Key header takes one key of 1 to 255 visible ASCII characters.");

    @Autowired
    Api api;

    @Autowired
    RepeatRoutes routes;

    @Autowired
    KeptAnswers keptAnswers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MeterRegistry meters;

    @Autowired
    Goods goods;

    @Autowired
    Checkout checkout;

    @BeforeAll
    static void a_company(@Autowired Fixtures fixtures) {
        fixtures.company();
    }

    @BeforeEach
    void nothing_called() {
        routes.calls.set(0);
    }

    private Api keyed() {
        return api.header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static String website(String code) {
        return "{\"website\": {\"code\": \"%s\", \"name\": \"%s\"}}".formatted(code, code);
    }

    private long websites(String code) {
        return jdbc.sql("select count(*) from website where code = ?")
                .param(code)
                .query(Long.class)
                .single();
    }

    private static void isReplay(Answer answer) {
        assertThat(answer.header("Idempotent-Replayed")).as(answer.text()).isEqualTo("true");
    }

    private static void isFirst(Answer answer) {
        assertThat(answer.header("Idempotent-Replayed")).as(answer.text()).isNull();
    }

    /** Moves three from eu-1 to eu-2. */
    private static Answer transfer(Api api, String sku) {
        return api.post("/V1/inventory/bulk-partial-source-transfer", """
                {"originSourceCode": "eu-1", "destinationSourceCode": "eu-2", "items": [{"sku": "%s", "qty": 3}]}
                """.formatted(sku));
    }

    private void stocked(String sku, int quantity) {
        goods.product(sku, "");
        goods.holds(sku, "eu-1 %d, eu-2 0".formatted(quantity));
    }

    private List<@Nullable String> quantities(String sku) {
        return jdbc.sql("select source_code || ' ' || trim_scale(quantity) from source_item where sku = ? order by 1")
                .param(sku)
                .query(String.class)
                .list();
    }

    @Test
    void a_repeat_gets_the_first_answer_and_changes_nothing_more() {
        stocked("rp-once", 10);
        var keyed = keyed();
        isFirst(transfer(keyed, "rp-once").hasBody("[]"));
        isReplay(transfer(keyed, "rp-once").hasBody("[]"));
        assertThat(quantities("rp-once")).containsExactly("eu-1 7", "eu-2 3");

        isFirst(transfer(keyed(), "rp-once").hasBody("[]"));
        isFirst(transfer(api, "rp-once").hasBody("[]"));
        assertThat(quantities("rp-once")).containsExactly("eu-1 1", "eu-2 9");
    }

    @Test
    void requests_of_every_changing_verb_can_be_repeated() {
        var made = keyed();
        var website = made.post("/V1/store/websites", website("rp_verbs")).hasStatus(200);
        isReplay(made.post("/V1/store/websites", website("rp_verbs")).hasText(website.text()));

        var path = "/V1/store/websites/" + website.json().get("id").asInt();
        var changed = keyed();
        var renamed = "{\"website\": {\"name\": \"Renamed\"}}";
        isFirst(changed.put(path, renamed).hasStatus(200));
        api.put(path, "{\"website\": {\"name\": \"Renamed by another\"}}").hasStatus(200);
        isReplay(changed.put(path, renamed).hasStatus(200));
        assertThat(jdbc.sql("select name from website where code = 'rp_verbs'")
                        .query(String.class)
                        .single())
                .isEqualTo("Renamed by another");

        var deleted = keyed();
        isFirst(deleted.delete(path).hasBody("true"));
        isReplay(deleted.delete(path).hasBody("true"));
        keyed().delete(path).hasStatus(404);
    }

    @Test
    void an_order_is_placed_once_by_however_many_requests_with_its_key() throws Exception {
        stocked("rp-order", 10);
        var cart = checkout.cart("store_for_eu_website", "rp-order 2");
        var guest = checkout.guest("store_for_eu_website")
                .header("Idempotency-Key", UUID.randomUUID().toString());
        var answers = race(4, () -> guest.post("/V1/guest-carts/" + cart + "/payment-information", """
                        {"email": "ann@example.net", "paymentMethod": {"method": "checkmo"}}"""));
        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(answers)
                .extracting(Answer::text)
                .containsOnly(answers.getFirst().text());
        assertThat(jdbc.sql("select sum(quantity) from reservation where sku = 'rp-order'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(-2);
    }

    @Test
    void a_read_is_never_a_repeat() {
        var keyed = keyed();
        isFirst(keyed.get("/V1/inventory/sources/eu-1").hasStatus(200));
        isFirst(keyed.get("/V1/inventory/sources/eu-1").hasStatus(200));
        isFirst(keyed.header("Idempotency-Key", " ")
                .get("/V1/inventory/sources/eu-1")
                .hasStatus(200));
    }

    @Test
    void a_large_answer_is_replayed_to_the_letter() {
        var keyed = keyed();
        var body = "{\"text\": \"t\\u00e9 \\\" \\u0001 \\ud83c\\udf75\", \"size\": 300000}";
        var first = keyed.post("/V1/test-repeat/answers", body).hasStatus(200);
        isFirst(first);
        assertThat(first.text()).hasSizeGreaterThan(1_900_000);
        isReplay(keyed.post("/V1/test-repeat/answers", body).hasText(first.text()));
        assertThat(routes.calls).hasValue(1);
    }

    @Test
    void fields_reduce_a_repeat_as_they_reduced_the_first_answer() {
        var keyed = keyed();
        isFirst(keyed.post("/V1/test-repeat/answers?fields=text", "{\"text\": \"a\"}")
                .hasBody("{\"text\": \"a\"}"));
        isReplay(keyed.post("/V1/test-repeat/answers?fields=text", "{\"text\": \"a\"}")
                .hasBody("{\"text\": \"a\"}"));
    }

    @Test
    void the_same_request_written_otherwise_is_the_same_request() {
        var keyed = keyed();
        isFirst(keyed.post("/V1/test-repeat/answers", "{\"text\": \"a\", \"size\": 1}")
                .hasStatus(200));
        isReplay(keyed.post("/V1/test-repeat/answers", "{ \"size\":1, \"text\":\"\\u0061\" }")
                .hasBody("{\"text\": \"a\", \"numbers\": [0], \"call\": 1}"));
    }

    @Test
    void another_request_with_the_same_key_is_refused() {
        var keyed = keyed();
        var first = keyed.post("/V1/test-repeat/answers", "{\"text\": \"a\"}").hasStatus(200);
        for (var other : List.of(
                keyed.post("/V1/test-repeat/answers", "{\"text\": \"b\"}"),
                keyed.post("/V1/test-repeat/answers", "{\"text\": \"a\", \"size\": 0}"),
                keyed.post("/V1/test-repeat/answers?size=0", "{\"text\": \"a\"}"),
                keyed.store("all").post("/V1/test-repeat/answers", "{\"text\": \"a\"}"),
                keyed.post("/V1/test-repeat/nothing", "{\"text\": \"a\"}"),
                keyed.post("/V1/store/websites", website("rp_other")))) {
            other.refusedAs(422, "idempotency-key-reused", REUSED);
            isFirst(other);
        }
        assertThat(routes.calls).hasValue(1);
        assertThat(websites("rp_other")).isZero();
        isReplay(keyed.post("/V1/test-repeat/answers", "{\"text\": \"a\"}").hasText(first.text()));
    }

    @Test
    void callers_do_not_meet_each_others_keys_and_guests_have_some_for_each_path() {
        var key = "order-1";
        var body = "{\"text\": \"a\"}";
        var callers =
                List.of(api, api.withOnly("Magento_Sales::ship"), api.withOnly("Magento_Sales::hold"), api.asGuest());
        for (int i = 0; i < callers.size(); i++) {
            var caller = callers.get(i).header("Idempotency-Key", key);
            isFirst(caller.post("/V1/test-repeat/answers", body)
                    .hasBody("{\"text\": \"a\", \"numbers\": [], \"call\": %d}".formatted(i + 1)));
        }
        var guest = api.asGuest().header("Idempotency-Key", key);
        isReplay(guest.post("/V1/test-repeat/answers", body).hasStatus(200));
        isFirst(guest.post("/V1/test-repeat/nothing", body).hasBody("[]"));
    }

    @RepeatedTest(5)
    void requests_with_one_key_at_the_same_moment_have_one_effect_and_one_answer() throws Exception {
        var sku = "rp-race-" + UUID.randomUUID();
        stocked(sku, 100);
        var keyed = keyed();
        var answers = race(8, () -> transfer(keyed, sku).hasBody("[]"));
        assertThat(answers)
                .filteredOn(answer -> answer.header("Idempotent-Replayed") == null)
                .hasSize(1);
        assertThat(quantities(sku)).containsExactly("eu-1 97", "eu-2 3");
    }

    @Test
    void a_refused_request_leaves_nothing_and_its_key_may_be_used_again() {
        stocked("rp-refused", 2);
        var keyed = keyed();
        assertThat(transfer(keyed, "rp-refused").status()).isEqualTo(400);
        isFirst(keyed.post("/V1/test-repeat/given-up", "{\"sqlState\": \"22012\"}")
                .hasStatus(500));
        isFirst(keyed.post("/V1/store/websites", "{\"website\": {\"code\": \"1\"}}")
                .hasStatus(400));

        goods.holds("rp-refused", "eu-1 5");
        isFirst(transfer(keyed, "rp-refused").hasBody("[]"));
        isReplay(transfer(keyed, "rp-refused").hasBody("[]"));
        assertThat(quantities("rp-refused")).containsExactly("eu-1 2", "eu-2 3");
    }

    @Test
    void a_key_counts_for_24_hours() {
        var keyed = keyed();
        keyed.post("/V1/test-repeat/nothing", "").hasBody("[]");
        anHourPasses(23);
        isReplay(keyed.post("/V1/test-repeat/nothing", "").hasBody("[]"));
        anHourPasses(1);
        isFirst(keyed.post("/V1/test-repeat/answers", "{\"text\": \"a\"}").hasStatus(200));
        isReplay(keyed.post("/V1/test-repeat/answers", "{\"text\": \"a\"}").hasStatus(200));
        assertThat(routes.calls).hasValue(2);
    }

    private void anHourPasses(int times) {
        jdbc.sql("update kept_answer set created_at = created_at - make_interval(hours => ?)")
                .param(times)
                .update();
    }

    @Test
    void what_has_expired_is_removed() {
        keyed().post("/V1/test-repeat/nothing", "").hasBody("[]");
        anHourPasses(24);
        jdbc.sql("""
                insert into kept_answer (key_digest, request_digest, created_at)
                select int4send(n), '', now() - interval '25 hours' from generate_series(1, 2500) as n
                """).update();
        keyed().post("/V1/test-repeat/nothing", "").hasBody("[]");
        keptAnswers.purge();
        assertThat(jdbc.sql("select count(*) from kept_answer")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_client_that_lost_its_connection_finds_the_answer() throws Exception {
        var key = UUID.randomUUID().toString();
        var guest = api.asGuest().header("Idempotency-Key", key);
        RawHttp.of(api)
                .sendAndHangUp(
                        "POST /rest/V1/test-repeat/nothing HTTP/1.1",
                        "Host: localhost",
                        "Content-Length: 0",
                        "Idempotency-Key: " + key);
        for (int i = 0; i < 100 && routes.calls.get() == 0; i++) Thread.sleep(20);
        isReplay(guest.post("/V1/test-repeat/nothing", "").hasBody("[]"));
        assertThat(routes.calls).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "~", "8e03978e-40d5-43dd-bc93-6894a57f9324", "\"quoted\"", "LONGEST"})
    void a_key_is_one_word_of_visible_characters(String key) {
        isFirst(nothing("Idempotency-Key: " + key.replace("LONGEST", "k".repeat(255)))
                .hasBody("[]"));
        isReplay(nothing("Idempotency-Key: " + key.replace("LONGEST", "k".repeat(255)))
                .hasBody("[]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Idempotency-Key:",
                "Idempotency-Key: two words",
                "Idempotency-Key: t\u00e9",
                "Idempotency-Key: TOO-LONG",
                "Idempotency-Key: a\r\nIdempotency-Key: b"
            })
    void any_other_key_is_refused(String header) {
        nothing(header.replace("TOO-LONG", "k".repeat(256))).refusedAs(400, "invalid-idempotency-key", INVALID);
        assertThat(routes.calls).hasValue(0);
    }

    private Answer nothing(String header) {
        return RawHttp.of(api)
                .exchange(
                        "POST /rest/V1/test-repeat/nothing HTTP/1.1",
                        "Host: localhost",
                        "Connection: close",
                        "Content-Length: 0",
                        header);
    }

    @Test
    void answers_that_are_secrets_are_not_kept() {
        var keyed = keyed();
        isFirst(keyed.post("/V1/test-repeat/secret", "").hasBody("1"));
        isFirst(keyed.post("/V1/test-repeat/secret", "").hasBody("2"));

        var integration = "{\"integration\": {\"name\": \"rp integration\"}}";
        var made = keyed.post("/V1/access/integrations", integration)
                .hasStatus(200)
                .json();
        isFirst(keyed.post("/V1/access/integrations", integration).hasStatus(409));
        var renew = "/V1/access/integrations/" + made.get("integration_id").asInt() + "/token";
        var token = keyed.post(renew, "").hasStatus(200);
        assertThat(keyed.post(renew, "").hasStatus(200).text()).isNotEqualTo(token.text());
        assertThat(jdbc.sql("select count(*) from kept_answer where answer like '%rp integration%' or answer = ?")
                        .param(token.text())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void wrong_passwords_are_counted_with_a_key_as_without() {
        var guest = keyed().asGuest();
        var wrong = "{\"username\": \"rp-nobody\", \"password\": \"wrong-1\"}";
        guest.post("/V1/integration/admin/token", wrong).hasStatus(401);
        guest.post("/V1/integration/admin/token", wrong).hasStatus(401);
        assertThat(jdbc.sql("select failures from sign_in_failure where username = 'rp-nobody'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void of_two_requests_in_a_deadlock_both_succeed() throws Exception {
        double before = repeats();
        var answers = race(Stream.of("{\"first\": 1, \"second\": 2}", "{\"first\": 2, \"second\": 1}")
                .<Callable<Answer>>map(body -> () -> keyed().post("/V1/test-repeat/deadlock", body))
                .toList());
        answers.forEach(answer -> isFirst(answer.hasBody("true")));
        assertThat(routes.calls).hasValue(3);
        assertThat(repeats() - before).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "40P01, 503, 4", // deadlock
        "40001, 503, 4", // serialization failure
        "23505, 500, 1", // unique violation
        "08006, 503, 1", // connection lost
        "22012, 500, 1" // a bug
    })
    void a_transaction_that_was_given_up_is_tried_again_a_counted_number_of_times(
            String sqlState, int status, int calls) {
        var body = "{\"sqlState\": \"%s\"}".formatted(sqlState);
        api.post("/V1/test-repeat/given-up", body).hasStatus(status);
        assertThat(routes.calls).hasValue(calls);
        keyed().post("/V1/test-repeat/given-up", body).hasStatus(status);
        assertThat(routes.calls).hasValue(2 * calls);
    }

    private double repeats() {
        return meters.get("holdfast.handler.repeats").counter().count();
    }
}
