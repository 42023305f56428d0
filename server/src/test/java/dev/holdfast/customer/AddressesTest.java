package dev.holdfast.customer;

import static dev.holdfast.customer.Shoppers.invalid;
import static dev.holdfast.customer.Shoppers.noSuch;
import static dev.holdfast.customer.Shoppers.required;
import static dev.holdfast.testing.Concurrently.startedAndWaiting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.shared.Message;
import dev.holdfast.testing.Answer;
import dev.holdfast.testing.Api;
import dev.holdfast.testing.ServerTest;
import dev.holdfast.webapi.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@ServerTest
class AddressesTest {

    private static final String MINEOLA = """
            {"firstname": "Ann", "lastname": "Lee", "street": ["160 1st St."], "city": "Mineola", "postcode": "11501",
             "country_id": "US", "region_id": 43, "telephone": "516-555-1111"}""";
    private static final String BERLIN = """
            {"firstname": "Ann", "lastname": "Lee", "street": ["Chausseestr. 86"], "city": "Berlin", "postcode": "10115",
             "country_id": "DE", "telephone": "030 1"}""";

    @Autowired
    Api api;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    Shoppers shoppers;

    @BeforeEach
    void shoppers() {
        shoppers = new Shoppers(api);
    }

    @ParameterizedTest
    @CsvSource({
        "firstname, firstname",
        "lastname, lastname",
        "street, street",
        "city, city",
        "telephone, telephone",
        "postcode, postcode",
        "country_id, countryId",
        "region_id, regionId"
    })
    void what_an_address_lacks_is_named(String left, String named) {
        var address = address(MINEOLA);

        address.remove(left);
        withAddress(address.toString()).refused(400, required(named));
        if (!left.equals("street") && !left.equals("region_id")) {
            withAddress(address.put(left, " ").toString()).refused(400, required(named));
        }
    }

    @Test
    void several_things_that_are_missing_stand_under_one_header() {
        withAddress("{\"country_id\": \"US\"}")
                .failed(
                        "One or more input exceptions have occurred.",
                        required("firstname"),
                        required("lastname"),
                        required("street"),
                        required("city"),
                        required("telephone"),
                        required("postcode"),
                        required("regionId"));
        withAddress(address(MINEOLA)
                        .set("street", Json.NODES.arrayNode().add("").add(" "))
                        .toString())
                .refused(400, required("street"));
    }

    @Test
    void a_country_that_does_not_exist_is_refused() {
        withAddress(address(MINEOLA).put("country_id", "XX").toString()).refused(400, invalid("countryId", "XX"));
    }

    @Test
    void some_countries_need_no_postcode() {
        withAddress(address(BERLIN).put("country_id", "IE").put("postcode", "").toString())
                .hasStatus(200);
        withAddress(address(BERLIN).put("postcode", "").toString()).refused(400, required("postcode"));

        configured("general/country/optional_zip_countries", "DE", () -> {
            withAddress(address(BERLIN).put("postcode", "").toString()).hasStatus(200);
            withAddress(address(BERLIN)
                            .put("country_id", "IE")
                            .put("postcode", "")
                            .toString())
                    .refused(400, required("postcode"));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"region_id\": 43",
                "\"regionId\": \"43\"",
                "\"region\": {\"region_id\": 43}",
                "\"region\": {\"region_code\": \"NY\"}",
                "\"region\": {\"regionCode\": \"ny\"}",
                "\"region\": {\"region\": \"new york\"}",
                "\"region\": {\"region_code\": \"New York State\", \"region\": \"New York\"}",
                "\"region\": {\"region_id\": 0, \"region\": \"New York\"}, \"region_id\": 0",
                "\"region\": {\"region_code\": \"NY\", \"region\": \"New York\", \"region_id\": 43}, \"region_id\": 43"
            })
    void a_region_is_told_by_id_code_or_name(String region) {
        var sent = MINEOLA.replace("\"region_id\": 43", region);

        var shown = withAddress(sent).hasStatus(200).json().get("addresses").get(0);

        assertThat(shown.get("region").toString())
                .isEqualTo("{\"region_code\":\"NY\",\"region\":\"New York\",\"region_id\":43}");
        assertThat(shown.get("region_id").intValue()).isEqualTo(43);
    }

    @Test
    void a_region_of_another_country_is_refused() {
        withAddress(address(BERLIN).put("region_id", 43).toString()).refused(400, invalid("regionId", 43));
        withAddress(address(MINEOLA).put("region_id", 999999).toString()).refused(400, invalid("regionId", 999999));
        withAddress(MINEOLA.replace("\"region_id\": 43", "\"region\": {\"region\": \"Nowhere\"}"))
                .refused(400, required("regionId"));
    }

    @Test
    void where_no_region_is_required_there_may_be_none_or_any_name() {
        assertThat(region(BERLIN)).isEqualTo("{\"region_code\":null,\"region\":null,\"region_id\":0}");
        assertThat(region(with(BERLIN, "\"region\": {\"region\": \"Preußen\"}")))
                .isEqualTo("{\"region_code\":null,\"region\":\"Preußen\",\"region_id\":0}");
        assertThat(region(with(BERLIN, "\"region\": {\"region\": \"Berlin\"}")))
                .isEqualTo("{\"region_code\":\"BER\",\"region\":\"Berlin\",\"region_id\":82}");
        var nassau = BERLIN.replace("\"DE\"", "\"BS\"");
        assertThat(region(with(nassau, "\"region\": {\"region\": \"New Providence\", \"region_id\": 0}")))
                .isEqualTo("{\"region_code\":null,\"region\":\"New Providence\",\"region_id\":0}");

        configured("general/region/state_required", "BS,DE", () -> {
            withAddress(BERLIN).refused(400, required("regionId"));
            withAddress(nassau).refused(400, required("region"));
            withAddress(address(MINEOLA).put("region_id", 0).toString()).hasStatus(200);
        });
    }

    @Test
    void text_that_is_too_long_is_named() {
        withAddress(address(BERLIN).put("city", "x".repeat(256)).toString())
                .refused(
                        400,
                        Message.named("\"%field\" can not have more than %max characters.", "field", "city")
                                .and("max", 255));
    }

    @Test
    void addresses_that_are_sent_replace_those_that_there_are() {
        var customer = customer(MINEOLA, BERLIN);
        var ids = addressIds(customer);

        var changed = put(customer, """
                "addresses": [{"id": %d, "city": "Potsdam"}, %s]""".formatted(ids.get(1), MINEOLA));

        var addresses = changed.get("addresses");
        assertThat(addresses).hasSize(2);
        assertThat(addressIds(changed)).contains(ids.get(1)).doesNotContain(ids.get(0));
        assertThat(addresses.get(0).get("city").asString()).isEqualTo("Potsdam");
        assertThat(addresses.get(0).get("street").get(0).asString())
                .as("not sent, so it stays")
                .isEqualTo("Chausseestr. 86");
        assertThat(addresses.get(1).get("city").asString()).isEqualTo("Mineola");
        assertThat(addresses.get(1).get("id").intValue()).isGreaterThan(ids.get(1));
    }

    @Test
    void addresses_that_are_not_sent_stay() {
        var customer = customer(MINEOLA, BERLIN);

        var changed = put(customer, "\"lastname\": \"Lang\"");

        assertThat(changed.get("addresses")).isEqualTo(customer.get("addresses"));
        assertThat(put(customer, "\"addresses\": null").get("addresses")).isEqualTo(customer.get("addresses"));
        assertThat(put(customer, "\"addresses\": []").get("addresses")).isEmpty();
    }

    @Test
    void what_was_shown_can_be_sent_back() {
        var customer = customer(with(MINEOLA, "\"default_billing\": true"), BERLIN);

        var changed = api.put("/V1/customers/" + id(customer), "{\"customer\": %s}".formatted(customer))
                .hasStatus(200)
                .json();

        assertThat(changed.get("addresses")).isEqualTo(customer.get("addresses"));
        assertThat(changed.get("default_billing")).isEqualTo(customer.get("default_billing"));
    }

    @Test
    void an_address_of_another_customer_is_a_new_one() {
        var others = customer(BERLIN);
        int othersAddress = addressIds(others).getFirst();
        var customer = customer(MINEOLA);

        put(customer, "\"addresses\": [{\"id\": %d, \"city\": \"Potsdam\"}]".formatted(othersAddress), 400);
        var changed = put(customer, "\"addresses\": [%s]".formatted(with(BERLIN, "\"id\": " + othersAddress)));

        assertThat(addressIds(changed)).hasSize(1).doesNotContain(othersAddress);
        api.get("/V1/customers/" + id(others)).hasBody(others.toString());
    }

    @Test
    void an_address_sent_twice_is_two() {
        var customer = customer(MINEOLA);
        int address = addressIds(customer).getFirst();

        var changed = put(
                customer, "\"addresses\": [{\"id\": %d}, %s]".formatted(address, with(BERLIN, "\"id\": " + address)));

        assertThat(addressIds(changed)).hasSize(2).startsWith(address);
    }

    @Test
    void an_address_in_another_country_forgets_its_region() {
        var customer = customer(MINEOLA);

        var changed = put(
                customer,
                "\"addresses\": [{\"id\": %d, \"country_id\": \"FR\"}]"
                        .formatted(addressIds(customer).getFirst()));

        assertThat(changed.get("addresses").get(0).get("region_id").intValue()).isZero();
    }

    @Test
    void the_last_address_sent_as_the_default_is_the_default() {
        var customer = customer(
                with(MINEOLA, "\"default_billing\": true, \"defaultShipping\": true"),
                with(BERLIN, "\"default_billing\": true"));
        var ids = addressIds(customer);

        assertDefaults(customer, ids.get(0), ids.get(1));
        assertThat(customer.get("addresses").get(1).has("default_shipping")).isFalse();
        assertThat(customer.get("addresses").get(0).has("default_billing")).isFalse();

        var changed = put(customer, """
                "default_billing": "%1$d", "addresses": [{"id": %1$d}, {"id": %2$d, "default_shipping": true}]""".formatted(ids.get(0), ids.get(1)));
        assertDefaults(changed, ids.get(1), ids.get(0));
    }

    @Test
    void a_default_stays_until_another_is_chosen_or_it_is_sent_as_none() {
        var customer = customer(with(MINEOLA, "\"default_billing\": true, \"default_shipping\": true"), BERLIN);
        var ids = addressIds(customer);
        var both = "\"addresses\": [{\"id\": %d%s}, {\"id\": %d}]";

        assertDefaults(put(customer, both.formatted(ids.get(0), "", ids.get(1))), ids.get(0), ids.get(0));
        assertDefaults(
                put(customer, both.formatted(ids.get(0), ", \"default_billing\": false", ids.get(1))),
                ids.get(0),
                null);
        assertDefaults(put(customer, "\"default_billing\": \"" + ids.get(1) + "\""), ids.get(0), ids.get(1));
        assertDefaults(put(customer, "\"default_billing\": null"), ids.get(0), null);
        assertDefaults(put(customer, "\"default_shipping\": \"999999\""), null, null);
    }

    @Test
    void the_default_addresses_have_routes_of_their_own() {
        var customer = customer(MINEOLA, with(BERLIN, "\"default_billing\": true"));
        int id = id(customer);

        api.get("/V1/customers/" + id + "/billingAddress")
                .hasBody(customer.get("addresses").get(1).toString());
        api.get("/V1/customers/" + id + "/shippingAddress").hasBody("[]");
        api.get("/V1/customers/999999/billingAddress").refused(404, noSuch("customerId", 999999));
        api.get("/V1/customers/999999/shippingAddress").refused(404, noSuch("customerId", 999999));
        api.withOnly("Magento_Customer::manage")
                .get("/V1/customers/" + id + "/billingAddress")
                .hasStatus(401);
    }

    @Test
    void an_address_is_shown_and_deleted_by_its_id() {
        var customer = customer(with(MINEOLA, "\"default_billing\": true"), BERLIN);
        int address = addressIds(customer).getFirst();

        api.get("/V1/customers/addresses/" + address)
                .hasBody(customer.get("addresses").get(0).toString());
        api.asGuest().delete("/V1/addresses/" + address).hasStatus(401);
        api.withOnly("Magento_Customer::manage")
                .delete("/V1/addresses/" + address)
                .hasStatus(401);
        api.delete("/V1/addresses/" + address).hasBody("true");

        api.get("/V1/customers/addresses/" + address).refused(404, noSuch("addressId", address));
        api.delete("/V1/addresses/" + address).refused(404, noSuch("addressId", address));
        var left = api.get("/V1/customers/" + id(customer)).json();
        assertThat(left.get("addresses")).hasSize(1);
        assertThat(left.has("default_billing")).isFalse();
    }

    @Test
    void an_address_book_is_changed_as_it_is_and_not_as_it_was_when_the_request_came() {
        var customer = customer(MINEOLA, BERLIN);
        int address = addressIds(customer).getFirst();

        var changed = transaction.execute(_ -> {
            lock(customer);
            jdbc.sql("delete from customer_address where address_id = ?")
                    .param(address)
                    .update();
            return startedAndWaiting(
                    jdbc,
                    () -> put(
                            customer,
                            "\"default_shipping\": \"%d\""
                                    .formatted(addressIds(customer).getLast())));
        });

        assertThat(addressIds(changed.join())).hasSize(1).doesNotContain(address);
    }

    @Test
    void an_address_is_deleted_when_nobody_writes_the_address_book() {
        var customer = customer(MINEOLA);
        int address = addressIds(customer).getFirst();

        var deleted = transaction.execute(_ -> {
            lock(customer);
            return startedAndWaiting(jdbc, () -> api.delete("/V1/addresses/" + address));
        });

        deleted.join().hasBody("true");
    }

    @Test
    void after_a_refusal_nothing_has_changed() {
        var customer = customer(MINEOLA);

        put(customer, "\"lastname\": \"Lang\", \"addresses\": [%s, {}]".formatted(BERLIN), 400);

        api.get("/V1/customers/" + id(customer)).hasBody(customer.toString());
    }

    private void lock(JsonNode customer) {
        jdbc.sql("select customer_id from customer where customer_id = ? for update")
                .param(id(customer))
                .query(Integer.class)
                .single();
    }

    private Answer withAddress(String address) {
        return shoppers.createWith("\"addresses\": [%s]".formatted(address));
    }

    private String region(String address) {
        return withAddress(address)
                .hasStatus(200)
                .json()
                .get("addresses")
                .get(0)
                .get("region")
                .toString();
    }

    private JsonNode customer(String... addresses) {
        return shoppers.createdWith("\"addresses\": [%s]".formatted(String.join(", ", addresses)));
    }

    private JsonNode put(JsonNode customer, String fields) {
        return put(customer, fields, 200).json();
    }

    private Answer put(JsonNode customer, String fields, int status) {
        return api.put("/V1/customers/" + id(customer), "{\"customer\": {%s}}".formatted(fields))
                .hasStatus(status);
    }

    private static int id(JsonNode customer) {
        return customer.get("id").intValue();
    }

    private static List<Integer> addressIds(JsonNode customer) {
        return customer.get("addresses").valueStream().map(AddressesTest::id).toList();
    }

    private static void assertDefaults(JsonNode customer, @Nullable Integer shipping, @Nullable Integer billing) {
        assertThat(customer.path("default_shipping").asString("none"))
                .isEqualTo(shipping == null ? "none" : String.valueOf(shipping));
        assertThat(customer.path("default_billing").asString("none"))
                .isEqualTo(billing == null ? "none" : String.valueOf(billing));
    }

    private static ObjectNode address(String json) {
        return (ObjectNode) Json.MAPPER.readTree(json);
    }

    private static String with(String json, String fields) {
        return json.replaceFirst("\\{", "{" + fields + ", ");
    }

    private void configured(String path, String value, Runnable test) {
        configure(path, "\"" + value + "\"");
        try {
            test.run();
        } finally {
            configure(path, "null");
        }
    }

    private void configure(String path, String value) {
        api.put("/V1/store/config", "{\"config\": {\"path\": \"%s\", \"value\": %s}}".formatted(path, value))
                .hasStatus(200);
    }
}
