package dev.holdfast.hold;

import static dev.holdfast.testing.Concurrently.race;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.promise.RefusedPromises;
import dev.holdfast.runtime.HoldfastProcess;
import dev.holdfast.shared.Message;
import dev.holdfast.testing.Answer;
import dev.holdfast.testing.Api;
import dev.holdfast.testing.Fixtures;
import dev.holdfast.testing.Goods;
import dev.holdfast.testing.ServerTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stock 10 sells from eu-1, eu-2 and eu-3. */
@ServerTest
class HeldReservationsTest {

    private static final String PATH = "/V1/inventory/reservations";

    @Autowired
    Api api;

    @Autowired
    Goods goods;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ExpireReservations expireReservations;

    @Autowired
    RefusedPromises refusedPromises;

    @BeforeAll
    static void a_company(@Autowired Fixtures fixtures) {
        fixtures.company();
    }

    /** A new SKU of which eu-1 holds so much. */
    private String stocked(int quantity) {
        return stocked("", "eu-1 " + quantity);
    }

    private String stocked(String rules, String items) {
        var sku = "hr-" + UUID.randomUUID();
        goods.product(sku, rules);
        goods.holds(sku, items);
        return sku;
    }

    private static String wanted(String sku, String quantity, String more) {
        return """
                {"reservation": {"stock_id": 10, "items": [{"sku": "%s", "qty": %s}]%s}}""".formatted(sku, quantity, more);
    }

    /** The path of a new reservation of so much. */
    private String held(String sku, int quantity) {
        return held(sku, quantity, "");
    }

    private String held(String sku, int quantity, String more) {
        var answer =
                api.post(PATH, wanted(sku, Integer.toString(quantity), more)).hasStatus(200);
        return PATH + "/" + answer.json().get("reservation_id").asString();
    }

    private String salable(String sku) {
        return api.get("/V1/inventory/get-product-salable-quantity/" + sku + "/10")
                .hasStatus(200)
                .text();
    }

    /** What a reservation says of itself: {@code held 3 of 5, 2 released, 0 fulfilled}. */
    private String state(String path) {
        return state(api.get(path));
    }

    private static String state(Answer answer) {
        var reservation = answer.hasStatus(200).json();
        var item = reservation.get("items").get(0);
        return "%s %s of %s, %s released, %s fulfilled"
                .formatted(
                        reservation.get("status").asString(),
                        item.get("qty_open"),
                        item.get("qty"),
                        item.get("qty_released"),
                        item.get("qty_fulfilled"));
    }

    private List<@Nullable String> ledger(String sku) {
        return jdbc.sql("""
                        select event_type || ' ' || trim_scale(quantity)
                          from reservation
                         where sku = ?
                         order by reservation_id
                        """).param(sku).query(String.class).list();
    }

    private String quantity(String sku, String source) {
        return jdbc.sql("select trim_scale(quantity)::text from source_item where sku = ? and source_code = ?")
                .params(sku, source)
                .query(String.class)
                .single();
    }

    private void timeIsUp(String path) {
        int expiring = jdbc.sql("""
                        update held_reservation
                           set expires_at = now() - interval '1 second'
                         where reservation_id = cast(? as uuid)
                        """).param(path.substring(PATH.length() + 1)).update();
        assertThat(expiring).isEqualTo(1);
    }

    @Test
    void what_is_held_is_promised_and_can_be_shown() {
        var sku = stocked(10);
        var answer = api.post(PATH, wanted(sku, "2", ", \"reference\": \"pos-4711\", \"expires_in_seconds\": 600"))
                .hasStatus(200);
        var reservation = answer.json();
        var id = reservation.get("reservation_id").asString();
        answer.hasBody("""
                {"reservation_id": "%s", "stock_id": 10, "status": "held",
                 "items": [{"sku": "%s", "qty": 2, "qty_open": 2, "qty_released": 0, "qty_fulfilled": 0}],
                 "reference": "pos-4711", "expires_at": "%s", "created_at": "%s"}
                """.formatted(
                        id,
                        sku,
                        reservation.get("expires_at").asString(),
                        reservation.get("created_at").asString()));
        assertThat(jdbc.sql("""
                        select expires_at - created_at = interval '600 seconds' and created_at between now() - interval '1 minute' and now()
                          from held_reservation
                         where reservation_id = cast(? as uuid)
                        """).param(id).query(Boolean.class).single()).isTrue();
        api.get(PATH + "/" + id).hasText(answer.text());
        assertThat(salable(sku)).isEqualTo("8");
        assertThat(jdbc.sql("""
                        select concat_ws(' ', stock_id, trim_scale(quantity), event_type, object_type, object_id, object_increment_id)
                          from reservation
                         where sku = ?
                        """).param(sku).query(String.class).list())
                .containsExactly("10 -2 reservation_placed reservation " + id + " pos-4711");
    }

    @Test
    void what_is_named_twice_is_added_up_and_nothing_expires_unasked() {
        var sku = stocked(10);
        var other = stocked(10);
        var answer = api.post(PATH, """
                        {"reservation": {"sales_channel": {"type": "website", "code": "eu_website"},
                                         "items": [{"sku": "%s", "qty": 2}, {"sku": "%s", "qty": 1}, {"sku": "%s", "qty": "3"}]}}
                        """.formatted(sku, other, sku.toUpperCase(Locale.ROOT)));
        assertThat(answer.hasStatus(200).json().get("stock_id").asInt()).isEqualTo(10);
        assertThat(answer.json().has("expires_at")).isFalse();
        assertThat(answer.json().has("reference")).isFalse();
        assertThat(salable(sku)).isEqualTo("5");
        assertThat(salable(other)).isEqualTo("9");
    }

    @Test
    void all_is_held_or_nothing_and_each_sku_that_lacks_is_named_with_what_is_left() {
        var enough = stocked(10);
        var few = stocked(3);
        var none = stocked("", "us-1 5");
        var outOfStock = stocked("", "eu-1 5 out");
        var answer = api.post(PATH, """
                {"reservation": {"stock_id": 10, "items": [{"sku": "%s", "qty": 1}, {"sku": "%s", "qty": 4},
                                                            {"sku": "%s", "qty": 1}, {"sku": "%s", "qty": 1}]}}
                """.formatted(enough, few, none, outOfStock));
        answer.hasStatus(409).hasJson("""
                {"message": "Too little is left to hold all of this.", "error_code": "too-little-left", "errors": [
                  {"message": "Only %%left of %%requested left of SKU \\"%%sku\\".", "parameters": {"sku": "%s", "left": 3, "requested": 4}},
                  {"message": "Only %%left of %%requested left of SKU \\"%%sku\\".", "parameters": {"sku": "%s", "left": 0, "requested": 1}},
                  {"message": "Only %%left of %%requested left of SKU \\"%%sku\\".", "parameters": {"sku": "%s", "left": 0, "requested": 1}}]}
                """.formatted(few, none, outOfStock));
        assertThat(salable(enough)).isEqualTo("10");
        assertThat(ledger(enough)).isEmpty();
        assertThat(jdbc.sql("select count(*) from held_item where sku = ?")
                        .param(enough)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void thresholds_backorders_and_unmanaged_stock_count_as_in_every_sale() {
        var threshold = stocked("min_qty 4", "eu-1 10");
        api.post(PATH, wanted(threshold, "7", "")).hasStatus(409);
        held(threshold, 6);

        var backorders = stocked("min_qty -3, backorders 1", "eu-1 10");
        api.post(PATH, wanted(backorders, "14", "")).hasStatus(409);
        held(backorders, 13);

        var unmanaged = stocked("unmanaged", "eu-1 0");
        api.post(PATH, wanted(unmanaged, "99", "")).hasStatus(200);
        assertThat(ledger(unmanaged)).isEmpty();
    }

    @Test
    void what_is_sold_whole_is_given_back_and_taken_whole() {
        var pieces = stocked(10);
        var path = held(pieces, 4);
        var onlyWhole = Message.of("SKU \"%1\" is only sold in whole units.", pieces);
        var half = "\"items\": [{\"sku\": \"%s\", \"qty\": 0.5}]}".formatted(pieces);

        api.post(path + "/release", "{" + half).refusedAs(400, "only-whole", onlyWhole);
        api.post(path + "/fulfill", "{\"source_code\": \"eu-1\", " + half).refusedAs(400, "only-whole", onlyWhole);

        assertThat(state(path)).isEqualTo("held 4 of 4, 0 released, 0 fulfilled");
        assertThat(quantity(pieces, "eu-1")).isEqualTo("10");
    }

    @Test
    void fractions_are_held_of_what_is_sold_in_fractions() {
        var metres = stocked("decimals", "eu-1 10.5");
        assertThat(state(api.post(PATH, wanted(metres, "0.5", ""))))
                .isEqualTo("held 0.5 of 0.5, 0 released, 0 fulfilled");
        assertThat(salable(metres)).isEqualTo("10");
        var pieces = stocked(10);
        api.post(PATH, wanted(pieces, "0.5", ""))
                .refusedAs(400, "only-whole", Message.of("SKU \"%1\" is only sold in whole units.", pieces));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        {}                                                             | 400 | "%fieldName" is required. Enter and try again.
        {"stock_id": 10}                                               | 400 | "%fieldName" is required. Enter and try again.
        {"stock_id": 10, "items": []}                                  | 400 | "%fieldName" is required. Enter and try again.
        {"items": [{"sku": "SKU", "qty": 1}]}                          | 400 | "%fieldName" is required. Enter and try again.
        {"stock_id": 10, "items": [{"qty": 1}]}                        | 400 | "%fieldName" is required. Enter and try again.
        {"stock_id": 10, "items": [{"sku": "SKU"}]}                    | 400 | "%fieldName" is required. Enter and try again.
        {"stock_id": 10, "items": [{"sku": "SKU", "qty": 0}]}          | 400 | Invalid value of "%value" provided for the %fieldName field.
        {"stock_id": 10, "items": [{"sku": "SKU", "qty": -1}]}         | 400 | Invalid value of "%value" provided for the %fieldName field.
        {"stock_id": 10, "items": [{"sku": "SKU", "qty": 100000000}]}  | 400 | Invalid value of "%value" provided for the %fieldName field.
        {"stock_id": 10, "items": [{"sku": "SKU", "qty": 99999999}, {"sku": "SKU", "qty": 99999999}]} | 400 | Invalid value of "%value" provided for the %fieldName field.
        {"stock_id": 10, "items": [{"sku": "SKU", "qty": 1}], "expires_in_seconds": 0} | 400 | Invalid value of "%value" provided for the %fieldName field.
        {"stock_id": 10, "sales_channel": {"type": "website", "code": "base"}, "items": [{"sku": "SKU", "qty": 1}]} | 400 | Invalid value of "%value" provided for the %fieldName field.
        {"stock_id": 99, "items": [{"sku": "SKU", "qty": 1}]}          | 404 | No such entity with %fieldName = %fieldValue
        {"sales_channel": {"type": "website", "code": "no"}, "items": [{"sku": "SKU", "qty": 1}]} | 404 | No linked stock found
        {"sales_channel": {"code": "eu_website"}, "items": [{"sku": "SKU", "qty": 1}]} | 400 | "%fieldName" is required. Enter and try again.
        {"stock_id": 10, "items": [{"sku": "no-such-sku", "qty": 1}]}  | 404 | The product that was requested doesn't exist. Verify the product and try again.
        {"stock_id": 10, "reference": "LONG", "items": [{"sku": "SKU", "qty": 1}]} | 400 | Validation Failed
        """)
    void input_that_cannot_be_held_is_refused(String reservation, int status, String message) {
        var sku = stocked(10);
        var body = "{\"reservation\": %s}"
                .formatted(reservation.replace("SKU", sku).replace("LONG", "x".repeat(256)));
        var answer = api.post(PATH, body).hasStatus(status);
        assertThat(answer.json().get("message").asString()).isEqualTo(message);
        assertThat(ledger(sku)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'', eu-1 10", "unmanaged, eu-1 0"})
    void a_stock_that_does_not_exist_is_not_found_and_has_refused_nobody(String rules, String items) {
        var sku = stocked(rules, items);

        holdIn(99, sku).refused(404, noSuchStock(99));

        assertThat(refusedPromises(sku)).isZero();
    }

    @Test
    void a_stock_holds_nothing_from_the_moment_it_is_deleted() {
        var sku = stocked(10);
        int stock = api.post("/V1/inventory/stocks", "{\"stock\": {\"name\": \"Passing\"}}")
                .hasStatus(200)
                .json()
                .asInt();
        holdIn(stock, sku).hasStatus(409);
        assertThat(refusedPromises(sku)).isOne();

        api.delete("/V1/inventory/stocks/" + stock).hasStatus(200);

        holdIn(stock, sku).refused(404, noSuchStock(stock));
        assertThat(refusedPromises(sku)).isOne();
    }

    private Answer holdIn(int stock, String sku) {
        return api.post(PATH, wanted(sku, "1", "").replace("\"stock_id\": 10", "\"stock_id\": " + stock));
    }

    private static Message noSuchStock(int stock) {
        return Message.named("No such entity with %fieldName = %fieldValue", "fieldName", "stock_id")
                .and("fieldValue", stock);
    }

    private long refusedPromises(String sku) {
        refusedPromises.write();
        return jdbc.sql("select coalesce(sum(times), 0) from refused_promise where sku = :sku")
                .param("sku", sku)
                .query(Long.class)
                .single();
    }

    @Test
    void a_product_without_a_quantity_of_its_own_cannot_be_held() {
        var sku = "hr-" + UUID.randomUUID();
        goods.product(sku, "configurable", "in_stock");
        api.post(PATH, wanted(sku, "1", ""))
                .refused(400, "Can't check requested quantity for products without Source Items support.");
    }

    @Test
    void what_is_not_there_is_not_found() {
        for (var id : List.of(UUID.randomUUID().toString(), "4711")) {
            var missing = Message.named("No such entity with %fieldName = %fieldValue", "fieldName", "reservationId")
                    .and("fieldValue", id);
            api.get(PATH + "/" + id).refused(404, missing);
            api.post(PATH + "/" + id + "/confirm", "").refused(404, missing);
            api.post(PATH + "/" + id + "/extend", "{\"expires_in_seconds\": 1}").refused(404, missing);
            api.post(PATH + "/" + id + "/release", "").refused(404, missing);
            api.post(PATH + "/" + id + "/fulfill", "{\"source_code\": \"eu-1\"}")
                    .refused(404, missing);
        }
    }

    @Test
    void what_is_released_may_be_promised_again() {
        var sku = stocked(10);
        var path = held(sku, 5);
        var some = "{\"items\": [{\"sku\": \"%s\", \"qty\": 2}]}".formatted(sku);
        assertThat(state(api.post(path + "/release", some))).isEqualTo("held 3 of 5, 2 released, 0 fulfilled");
        assertThat(salable(sku)).isEqualTo("7");
        assertThat(state(api.post(path + "/release", ""))).isEqualTo("released 0 of 5, 5 released, 0 fulfilled");
        assertThat(state(path)).isEqualTo("released 0 of 5, 5 released, 0 fulfilled");
        assertThat(salable(sku)).isEqualTo("10");
        assertThat(ledger(sku))
                .containsExactly("reservation_placed -5", "reservation_released 2", "reservation_released 3");
    }

    @Test
    void what_is_fulfilled_leaves_the_source_and_is_promised_no_more() {
        var sku = stocked("", "eu-1 10, eu-2 4");
        var path = held(sku, 6);
        var some = "{\"source_code\": \"eu-2\", \"items\": [{\"sku\": \"%s\", \"qty\": 4}]}".formatted(sku);
        assertThat(state(api.post(path + "/fulfill", some))).isEqualTo("held 2 of 6, 0 released, 4 fulfilled");
        assertThat(quantity(sku, "eu-2")).isEqualTo("0");
        assertThat(salable(sku)).isEqualTo("8");
        assertThat(state(api.post(path + "/fulfill", "{\"source_code\": \"EU-1\"}")))
                .isEqualTo("fulfilled 0 of 6, 0 released, 6 fulfilled");
        assertThat(quantity(sku, "eu-1")).isEqualTo("8");
        assertThat(salable(sku)).isEqualTo("8");
        assertThat(ledger(sku))
                .containsExactly("reservation_placed -6", "reservation_fulfilled 4", "reservation_fulfilled 2");
        var id = path.substring(PATH.length() + 1);
        assertThat(jdbc.sql("""
                        select concat_ws(' ', source_code, trim_scale(quantity_change), cause_type, cause_id)
                          from movement
                         where sku = ? and reason = 'fulfilled'
                         order by movement_id
                        """).param(sku).query(String.class).list())
                .containsExactly("eu-2 -4 reservation " + id, "eu-1 -2 reservation " + id);
    }

    @Test
    void a_reservation_can_be_fulfilled_in_part_and_the_rest_released() {
        var sku = stocked(10);
        var path = held(sku, 6);
        api.post(
                        path + "/fulfill",
                        "{\"source_code\": \"eu-1\", \"items\": [{\"sku\": \"%s\", \"qty\": 1}]}".formatted(sku))
                .hasStatus(200);
        assertThat(state(api.post(path + "/release", ""))).isEqualTo("released 0 of 6, 5 released, 1 fulfilled");
        assertThat(salable(sku)).isEqualTo("9");
    }

    @Test
    void a_source_that_has_too_little_fulfils_nothing() {
        var sku = stocked("", "eu-1 10, eu-2 4");
        var path = held(sku, 6);
        api.post(path + "/fulfill", "{\"source_code\": \"eu-2\"}")
                .refused(400, "Not all of your products are available in the requested quantity.");
        api.post(path + "/fulfill", "{\"source_code\": \"us-1\"}")
                .refused(404, "Source item not found by source code: %1 and sku: %2.", "us-1", sku);
        api.post(path + "/fulfill", "{\"source_code\": \"nowhere\"}").hasStatus(404);
        assertThat(state(path)).isEqualTo("held 6 of 6, 0 released, 0 fulfilled");
        assertThat(quantity(sku, "eu-2")).isEqualTo("4");
        assertThat(salable(sku)).isEqualTo("8");
    }

    @Test
    void no_more_is_settled_than_is_open() {
        var sku = stocked(10);
        var path = held(sku, 5);
        api.post(path + "/release", "{\"items\": [{\"sku\": \"%s\", \"qty\": 2}]}".formatted(sku))
                .hasStatus(200);
        var four = "{\"source_code\": \"eu-1\", \"items\": [{\"sku\": \"%s\", \"qty\": 4}]}".formatted(sku);
        var refused = Message.named("Only %held of %requested held of SKU \"%sku\".", "sku", sku)
                .and("held", 3)
                .and("requested", 4);
        api.post(path + "/release", four).refusedAs(409, "more-than-held", refused);
        api.post(path + "/fulfill", four).refusedAs(409, "more-than-held", refused);
        api.post(path + "/release", "{\"items\": [{\"sku\": \"other\", \"qty\": 1}]}")
                .hasStatus(409);
        api.post(path + "/release", "{\"items\": []}").hasStatus(400);
        assertThat(state(path)).isEqualTo("held 3 of 5, 2 released, 0 fulfilled");
        assertThat(salable(sku)).isEqualTo("7");
    }

    @Test
    void goods_that_come_to_be_sold_without_limit_are_fulfilled_without_taking_any() {
        var sku = stocked(10);
        var path = held(sku, 5);
        jdbc.sql("update stock_item set use_config_manage_stock = false, manage_stock = false where sku = ?")
                .param(sku)
                .update();
        assertThat(state(api.post(path + "/fulfill", "{\"source_code\": \"eu-1\"}")))
                .isEqualTo("fulfilled 0 of 5, 0 released, 5 fulfilled");
        assertThat(quantity(sku, "eu-1")).isEqualTo("10");
    }

    @ParameterizedTest
    @CsvSource({"release", "fulfill", "expire"})
    void what_was_settled_stays_settled(String how) {
        var sku = stocked(10);
        var path = held(sku, 5, ", \"expires_in_seconds\": 600");
        var status = switch (how) {
            case "expire" -> {
                timeIsUp(path);
                yield "expired";
            }
            case "release" -> {
                api.post(path + "/release", "").hasStatus(200);
                yield "released";
            }
            default -> {
                api.post(path + "/fulfill", "{\"source_code\": \"eu-1\"}").hasStatus(200);
                yield "fulfilled";
            }
        };
        var refused =
                Message.of("Reservation %1 is no longer held: it is %2.", path.substring(PATH.length() + 1), status);
        for (int i = 0; i < 2; i++) {
            api.post(path + "/release", "").refusedAs(409, "no-longer-held", refused);
            api.post(path + "/fulfill", "{\"source_code\": \"eu-1\"}").refusedAs(409, "no-longer-held", refused);
            api.post(path + "/confirm", "").refusedAs(409, "no-longer-held", refused);
            api.post(path + "/extend", "{\"expires_in_seconds\": 60}").refusedAs(409, "no-longer-held", refused);
            expireReservations.expire();
        }
        assertThat(ledger(sku)).hasSize(2);
        assertThat(state(path)).startsWith(status + " 0 of 5");
    }

    @Test
    void an_expired_reservation_gives_its_goods_back_by_itself() throws Exception {
        var sku = stocked(10);
        var path = held(sku, 5, ", \"expires_in_seconds\": 1");
        assertThat(salable(sku)).isEqualTo("5");
        for (int i = 0; i < 200 && !salable(sku).equals("10"); i++) Thread.sleep(50);
        assertThat(state(path)).isEqualTo("expired 0 of 5, 5 released, 0 fulfilled");
        assertThat(salable(sku)).isEqualTo("10");
        assertThat(jdbc.sql("""
                        select extract(epoch from r.created_at - h.expires_at) < 2
                          from reservation r
                          join held_reservation h on h.reservation_id::text = r.object_id
                         where r.sku = ? and r.event_type = 'reservation_expired'
                        """).param(sku).query(Boolean.class).single()).isTrue();
    }

    @Test
    void any_number_expires_with_what_was_settled_of_each_before() throws Exception {
        var sku = stocked(5000);
        jdbc.sql("""
                with held as (
                    insert into held_reservation (reservation_id, stock_id, created_at, expires_at)
                    select gen_random_uuid(), 10, now(), now() + interval '1 hour' from generate_series(1, 1200)
                    returning reservation_id
                ), item as (
                    insert into held_item (reservation_id, sku, sku_spelling, quantity, fulfilled)
                    select reservation_id, :sku, :sku, 3, 1 from held
                ), promised as (
                    insert into reservation (stock_id, sku, quantity, event_type, object_type, object_id)
                    select 10, :sku, -2, 'reservation_placed', 'reservation', reservation_id::text from held
                )
                update salable_quantity set promised = 2400 where sku = :sku and stock_id = 10
                """).param("sku", sku).update();
        assertThat(salable(sku)).isEqualTo("2600");
        jdbc.sql(
                        "update held_reservation set expires_at = now() where expires_at > now() and created_at < now() and stock_id = 10")
                .update();
        expireReservations.expire();
        // A portion may be with the server, which looks every second.
        HoldfastProcess.eventually(() -> salable(sku).equals("5000"));
    }

    @Test
    void what_is_confirmed_no_longer_expires_and_what_is_extended_expires_later() {
        var sku = stocked(10);
        var path = held(sku, 5, ", \"expires_in_seconds\": 600");
        var extended =
                api.post(path + "/extend", "{\"expires_in_seconds\": 7200}").hasStatus(200);
        api.get(path).hasText(extended.text());
        assertThat(jdbc.sql(
                                "select expires_at > now() + interval '1 hour' from held_reservation where reservation_id = cast(? as uuid)")
                        .param(path.substring(PATH.length() + 1))
                        .query(Boolean.class)
                        .single())
                .isTrue();
        api.post(path + "/extend", "{\"expires_in_seconds\": 0}").hasStatus(400);
        api.post(path + "/extend", "{}").hasStatus(400);

        var confirmed = api.post(path + "/confirm", "").hasStatus(200);
        assertThat(confirmed.json().has("expires_at")).isFalse();
        api.get(path).hasText(confirmed.text());
        expireReservations.expire();
        assertThat(state(path)).isEqualTo("held 5 of 5, 0 released, 0 fulfilled");
        assertThat(ledger(sku)).hasSize(1);
    }

    @RepeatedTest(5)
    void requests_racing_for_the_last_units_hold_no_more_than_there_are() throws Exception {
        var sku = stocked(5);
        var statuses = race(20, () -> api.post(PATH, wanted(sku, "1", "")).status());
        assertThat(statuses).filteredOn(status -> status == 200).hasSize(5);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(15);
        assertThat(salable(sku)).isEqualTo("0");
    }

    @RepeatedTest(5)
    void of_release_and_fulfilment_at_the_same_moment_one_settles() throws Exception {
        var sku = stocked(10);
        var path = held(sku, 5);
        Callable<Integer> release = () -> api.post(path + "/release", "").status();
        Callable<Integer> fulfill =
                () -> api.post(path + "/fulfill", "{\"source_code\": \"eu-1\"}").status();
        assertThat(race(List.of(release, fulfill, release, fulfill))).containsExactlyInAnyOrder(200, 409, 409, 409);
        assertThat(ledger(sku)).hasSize(2);
        var left = quantity(sku, "eu-1");
        assertThat(salable(sku)).isEqualTo(left).isIn("5", "10");
    }

    @RepeatedTest(5)
    void settled_while_expiring_is_settled_once() throws Exception {
        var sku = stocked(100);
        var paths = IntStream.range(0, 4)
                .mapToObj(_ -> held(sku, 5, ", \"expires_in_seconds\": 600"))
                .toList();
        Callable<String> expire = () -> {
            expireReservations.expire();
            return "";
        };
        var tasks = new ArrayList<Callable<String>>(List.of(expire, expire));
        for (var path : paths) {
            tasks.add(() -> api.post(path + "/release", "").text());
            tasks.add(() ->
                    api.post(path + "/fulfill", "{\"source_code\": \"eu-1\"}").text());
        }
        paths.forEach(this::timeIsUp);
        race(tasks);
        expireReservations.expire();
        for (var path : paths) assertThat(state(path)).isEqualTo("expired 0 of 5, 5 released, 0 fulfilled");
        assertThat(ledger(sku)).hasSize(8);
        assertThat(salable(sku)).isEqualTo("100");
    }

    @RepeatedTest(5)
    void of_extension_and_expiry_at_the_same_moment_one_counts() throws Exception {
        var sku = stocked(10);
        var path = held(sku, 5, ", \"expires_in_seconds\": 1");
        Thread.sleep(950);
        List<Integer> extended =
                race(List.of(() -> api.post(path + "/confirm", "").status(), () -> {
                    for (int i = 0; i < 20; i++) expireReservations.expire();
                    return 0;
                }));
        boolean isHeld = extended.getFirst() == 200;
        for (int i = 0; i < 40 && !isHeld && !salable(sku).equals("10"); i++) Thread.sleep(50);
        assertThat(state(path)).startsWith(isHeld ? "held 5" : "expired 0");
        assertThat(salable(sku)).isEqualTo(isHeld ? "5" : "10");
    }

    @Test
    void a_repeated_request_holds_once() {
        var sku = stocked(10);
        var keyed = api.header("Idempotency-Key", UUID.randomUUID().toString());
        var first = keyed.post(PATH, wanted(sku, "4", "")).hasStatus(200);
        keyed.post(PATH, wanted(sku, "4", "")).hasText(first.text());
        assertThat(salable(sku)).isEqualTo("6");
        var path = PATH + "/" + first.json().get("reservation_id").asString();
        var released = api.header("Idempotency-Key", UUID.randomUUID().toString());
        released.post(path + "/release", "").hasStatus(200);
        released.post(path + "/release", "").hasStatus(200);

        var later = api.header("Idempotency-Key", UUID.randomUUID().toString());
        later.post(PATH, wanted(sku, "11", "")).hasStatus(409);
        goods.holds(sku, "eu-1 11");
        later.post(PATH, wanted(sku, "11", "")).hasStatus(200);
    }

    @Test
    void reservations_are_searched_the_newest_first() {
        var sku = stocked(10);
        var reference = "search-" + UUID.randomUUID();
        var first = held(sku, 1, ", \"reference\": \"%s\"".formatted(reference));
        var second = held(sku, 2, ", \"reference\": \"%s\"".formatted(reference));
        api.post(first + "/release", "").hasStatus(200);
        var query = PATH + "?searchCriteria[filter_groups][0][filters][0][field]=reference"
                + "&searchCriteria[filter_groups][0][filters][0][value]=" + reference;
        var page = api.get(query + "&fields=items[reservation_id,status,items[qty_open]],total_count");
        page.hasBody("""
                {"items": [{"reservation_id": "%s", "status": "held", "items": [{"qty_open": 2}]},
                           {"reservation_id": "%s", "status": "released", "items": [{"qty_open": 0}]}], "total_count": 2}
                """.formatted(second.substring(PATH.length() + 1), first.substring(PATH.length() + 1)));
        api.get(query + "&searchCriteria[filter_groups][1][filters][0][field]=status"
                        + "&searchCriteria[filter_groups][1][filters][0][value]=held&fields=total_count")
                .hasBody("{\"total_count\": 1}");
    }

    @Test
    void what_is_held_follows_a_product_that_is_renamed() {
        var sku = stocked("", "default 1, eu-1 10");
        var path = held(sku, 5);
        var renamed = sku + "-new";
        int id = api.get("/V1/products/" + sku).hasStatus(200).json().get("id").asInt();
        api.post("/V1/products", "{\"product\": {\"id\": %d, \"sku\": \"%s\", \"price\": 1}}".formatted(id, renamed))
                .hasStatus(200);
        assertThat(salable(renamed)).isEqualTo("5");
        assertThat(api.get(path).json().get("items").get(0).get("sku").asString())
                .isEqualTo(renamed);
        api.post(path + "/fulfill", "{\"source_code\": \"eu-1\"}").hasStatus(200);
        assertThat(salable(renamed)).isEqualTo("5");
    }

    @Test
    void a_deleted_product_takes_what_is_held_along_only_where_the_configuration_says_so() {
        var stays = stocked(10);
        var stayed = held(stays, 5);
        api.delete("/V1/products/" + stays).hasBody("true");
        assertThat(state(stayed)).isEqualTo("held 5 of 5, 0 released, 0 fulfilled");
        assertThat(state(api.post(stayed + "/release", ""))).isEqualTo("released 0 of 5, 5 released, 0 fulfilled");

        var goes = stocked(10);
        var gone = held(goes, 5);
        synchronizeWithCatalog("1");
        api.delete("/V1/products/" + goes).hasBody("true");
        synchronizeWithCatalog("0");
        assertThat(state(gone)).isEqualTo("held 0 of 5, 5 released, 0 fulfilled");
        assertThat(state(api.post(gone + "/release", ""))).startsWith("released 0 of 5");
    }

    private void synchronizeWithCatalog(String value) {
        api.put("/V1/store/config", """
                {"config": {"path": "cataloginventory/options/synchronize_with_catalog", "value": "%s"}}
                """.formatted(value)).hasStatus(200);
    }

    @Test
    void who_may_not_see_reservations_may_not_use_them() {
        var refused = Message.named(
                "The consumer isn't authorized to access %resources.", "resources", "Holdfast_Hold::reservations");
        var other = api.withOnly("Magento_InventoryApi::stock", "Magento_Sales::sales");
        other.get(PATH + "?searchCriteria=").refused(401, refused);
        other.post(PATH, "{}").refused(401, refused);
        other.post(PATH + "/1/release", "").refused(401, refused);
        api.withOnly("Magento_InventoryApi::inventory")
                .get(PATH + "?searchCriteria=")
                .hasStatus(200);
    }

    @Test
    void the_audit_finds_what_is_held_and_not_promised() {
        var sku = stocked(10);
        var path = held(sku, 5);
        jdbc.sql("update held_item set released = 2 where sku = ?").param(sku).update();
        var audit = api.get("/V1/inventory/audit?fields=differences").hasStatus(200);
        jdbc.sql("update held_item set released = 0 where sku = ?").param(sku).update();
        audit.hasBody("""
                {"differences": [{"total": "open", "document": "reservation %s", "sku": "%s", "stock_id": 10,
                                  "kept": 3, "actual": 5, "amount": -2}]}
                """.formatted(path.substring(PATH.length() + 1), sku));
    }
}
