package dev.holdfast.customer;

import static dev.holdfast.customer.Shoppers.email;
import static dev.holdfast.customer.Shoppers.noSuch;
import static dev.holdfast.customer.Shoppers.required;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.shared.Message;
import dev.holdfast.testing.Answer;
import dev.holdfast.testing.Api;
import dev.holdfast.testing.Concurrently;
import dev.holdfast.testing.Fixtures;
import dev.holdfast.testing.ServerTest;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CustomersTest {

    private static final String SEVERAL = "One or more input exceptions have occurred.";
    private static final String TAKEN =
            "A customer with the same email address already exists in an associated website.";
    private static final String NOT_IN_WEBSITE = "The store view is not in the associated website.";
    private static final String ADDRESS = """
            {"firstname": "Ben", "lastname": "Kim", "street": ["Chausseestr. 86"], "city": "Berlin", "postcode": "10115",
             "country_id": "DE", "telephone": "030 1"}""";

    @Autowired
    Api api;

    Shoppers shoppers;
    int europe;
    int europeanStore;

    @BeforeAll
    void websites(@Autowired Fixtures fixtures) {
        fixtures.websites();
        shoppers = new Shoppers(api);
        var european = new Shoppers(api.store("store_for_eu_website"))
                .create(email())
                .hasStatus(200)
                .json();
        europe = european.get("website_id").intValue();
        europeanStore = european.get("store_id").intValue();
    }

    @Test
    void what_is_not_sent_stays_and_null_empties() {
        var stored = shoppers.createdWith(
                "\"middlename\": \"M.\", \"gender\": 1, \"taxvat\": \"DE1\", \"dob\": \"1990-02-28\"");

        var changed = put(id(stored), "\"lastname\": \"Lang\", \"taxvat\": null, \"dob\": null")
                .hasStatus(200)
                .json();

        assertThat(changed.get("lastname").asString()).isEqualTo("Lang");
        assertThat(changed.get("firstname").asString()).isEqualTo("Ann");
        assertThat(changed.get("middlename").asString()).isEqualTo("M.");
        assertThat(changed.get("gender").intValue()).isEqualTo(1);
        assertThat(changed.has("taxvat")).isFalse();
        assertThat(changed.has("dob")).isFalse();
        assertThat(changed.get("email")).isEqualTo(stored.get("email"));
        api.get("/V1/customers/" + id(stored)).hasBody(changed.toString());
    }

    @Test
    void the_path_says_who_is_meant_and_ids_in_the_body_do_not() {
        int other = shoppers.register(email());
        int id = shoppers.register(email());

        var changed = put(id, "\"id\": %d, \"firstname\": \"Ben\"".formatted(other))
                .hasStatus(200)
                .json();

        assertThat(id(changed)).isEqualTo(id);
        assertThat(api.get("/V1/customers/" + other).json().get("firstname").asString())
                .isEqualTo("Ann");
    }

    @Test
    void an_administrator_moves_a_customer_to_another_group_and_website() {
        int id = shoppers.register(email());

        var changed = put(id, "\"group_id\": 0, \"website_id\": %d, \"store_id\": %d".formatted(europe, europeanStore))
                .hasStatus(200)
                .json();

        assertThat(changed.get("group_id").intValue()).isZero();
        assertThat(changed.get("website_id").intValue()).isEqualTo(europe);
        assertThat(changed.get("store_id").intValue()).isEqualTo(europeanStore);
        assertThat(changed.get("created_in").asString()).isEqualTo("Default Store View");
        put(id, "\"store_id\": 1").refused(400, NOT_IN_WEBSITE);
        put(id, "\"website_id\": 1").refused(400, NOT_IN_WEBSITE);
        put(id, "\"group_id\": 4").refused(400, "The specified customer group id does not exist.");
        api.get("/V1/customers/" + id).hasBody(changed.toString());
    }

    @Test
    void a_change_follows_the_rules_of_registration() {
        var email = email();
        shoppers.register(email);
        var stored = shoppers.createdWith("\"gender\": 1");
        int id = id(stored);

        put(id, "\"email\": \"%s\"".formatted(email.toUpperCase(Locale.ROOT))).refused(400, TAKEN);
        put(id, "\"email\": \"ann@localhost\"").refused(400, "\"Email\" is not a valid email address.");
        put(id, "\"email\": null, \"firstname\": \" \"").failed(SEVERAL, required("email"), required("firstname"));
        api.put("/V1/customers/" + id, "{}").refused(400, required("customer"));
        put(999999, "\"gender\": 2").refused(404, noSuch("customerId", 999999));
        api.get("/V1/customers/" + id).hasBody(stored.toString());
    }

    @RepeatedTest(3)
    void changes_made_at_the_same_moment_are_all_kept() throws Exception {
        int id = shoppers.register(email());

        Concurrently.race(List.<Callable<Answer>>of(
                () -> put(id, "\"firstname\": \"Ben\"").hasStatus(200),
                () -> put(id, "\"addresses\": [%s]".formatted(ADDRESS)).hasStatus(200),
                () -> put(id, "\"taxvat\": \"DE1\"").hasStatus(200)));

        var customer = api.get("/V1/customers/" + id).json();
        assertThat(customer.get("firstname").asString()).isEqualTo("Ben");
        assertThat(customer.get("taxvat").asString()).isEqualTo("DE1");
        assertThat(customer.get("addresses")).hasSize(1);
    }

    @RepeatedTest(3)
    void of_two_who_take_one_email_at_the_same_moment_one_does() throws Exception {
        int ann = shoppers.register(email());
        int ben = shoppers.register(email());
        var wanted = email();

        var answers = Concurrently.race(
                () -> put(ann, "\"email\": \"%s\"".formatted(wanted)),
                () -> put(ben, "\"email\": \"%s\"".formatted(wanted)));

        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        answers.stream().filter(answer -> answer.status() != 200).forEach(answer -> answer.refused(400, TAKEN));
    }

    @Test
    void a_deleted_customer_is_gone_with_all_addresses() {
        var customer = shoppers.createdWith("\"addresses\": [%s]".formatted(ADDRESS));
        int address = customer.get("addresses").get(0).get("id").intValue();

        api.delete("/V1/customers/" + id(customer)).hasBody("true");

        api.get("/V1/customers/" + id(customer)).refused(404, noSuch("customerId", id(customer)));
        api.get("/V1/customers/addresses/" + address).refused(404, noSuch("addressId", address));
        api.delete("/V1/customers/" + id(customer)).refused(404, noSuch("customerId", id(customer)));
        shoppers.create(customer.get("email").asString()).hasStatus(200);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /V1/customers/1, Magento_Customer::customer",
        "GET, /V1/customers/search?searchCriteria=, Magento_Customer::customer",
        "GET, /V1/customers/1/billingAddress, Magento_Customer::customer",
        "GET, /V1/customers/1/shippingAddress, Magento_Customer::customer",
        "GET, /V1/customers/addresses/1, Magento_Customer::customer",
        "PUT, /V1/customers/1, Magento_Customer::manage",
        "DELETE, /V1/customers/1, Magento_Customer::delete",
        "DELETE, /V1/addresses/1, Magento_Customer::delete",
        "GET, /V1/customerGroups/1, Magento_Customer::group",
        "GET, /V1/customerGroups/search?searchCriteria=, Magento_Customer::group",
        "GET, /V1/customers/me, self",
        "PUT, /V1/customers/me, self",
        "PUT, /V1/customers/me/password, self",
        "GET, /V1/customers/me/billingAddress, self",
        "GET, /V1/customers/me/shippingAddress, self",
        "POST, /V1/integration/customer/revoke-customer-token, self"
    })
    void each_route_is_for_those_who_may(String verb, String path, String resource) {
        var message = Message.named("The consumer isn't authorized to access %resources.", "resources", resource);

        api.asGuest().send(verb, path, "").refused(401, message);
        api.withOnly("Magento_Sales::ship").send(verb, path, "").refused(401, message);
        if (!resource.equals("self")) shoppers.asNew().send(verb, path, "").refused(401, message);
    }

    @Test
    void an_administrator_is_no_customer() {
        for (var path : List.of("", "/billingAddress", "/shippingAddress")) {
            api.get("/V1/customers/me" + path).refused(400, required("customerId"));
        }
        api.put("/V1/customers/me", "{\"customer\": {}}").refused(400, required("customerId"));
        api.put("/V1/customers/me/password", "{\"currentPassword\": \"a\", \"newPassword\": \"b\"}")
                .refused(400, required("customerId"));
        api.post("/V1/integration/customer/revoke-customer-token", "").refused(400, required("customerId"));
    }

    @Test
    void customers_see_and_change_themselves() {
        var email = email();
        int id = shoppers.register(email);
        var ann = api.withToken(shoppers.token(email));
        ann.get("/V1/customers/me").hasBody(api.get("/V1/customers/" + id).text());

        var changed = ann.put("/V1/customers/me", """
                        {"customer": {"id": 1, "group_id": 3, "website_id": %d, "store_id": %d, "email": "%s", "firstname": "Ben",
                          "lastname": "Kim", "addresses": [%s]}}""".formatted(
                        europe, europeanStore, email, ADDRESS.replaceFirst("\\{", "{\"default_billing\": true, ")))
                .hasStatus(200)
                .json();

        assertThat(id(changed)).isEqualTo(id);
        assertThat(changed.get("firstname").asString()).isEqualTo("Ben");
        assertThat(changed.get("group_id").intValue()).isEqualTo(1);
        assertThat(changed.get("website_id").intValue()).isEqualTo(1);
        assertThat(changed.get("store_id").intValue()).isEqualTo(1);
        ann.get("/V1/customers/me").hasBody(changed.toString());
        ann.get("/V1/customers/me/billingAddress")
                .hasBody(changed.get("addresses").get(0).toString());
        ann.get("/V1/customers/me/shippingAddress").hasBody("[]");
    }

    @Test
    void customers_who_change_themselves_say_their_names_and_email() {
        var ann = shoppers.asNew();

        ann.put("/V1/customers/me", "{\"customer\": {\"gender\": 1}}")
                .failed(SEVERAL, required("email"), required("firstname"), required("lastname"));
        assertThat(ann.get("/V1/customers/me").json().has("gender")).isFalse();
    }

    @Test
    void customers_are_found_by_what_is_known_of_them() {
        var word = email().substring(0, 6).replace("-", "");
        var ann = shoppers.createdWith(
                "\"taxvat\": \"%s\", \"gender\": 1, \"group_id\": 2, \"dob\": \"1990-02-28\", \"addresses\": [%s]"
                        .formatted(word, ADDRESS.replaceFirst("\\{", "{\"default_billing\": true, ")));
        var ben = shoppers.createdWith(
                "\"taxvat\": \"%s\", \"gender\": 2, \"prefix\": \"Dr\", \"website_id\": %d".formatted(word, europe));

        assertThat(found(word, "email", "eq", ann.get("email").asString().toUpperCase(Locale.ROOT)))
                .containsExactly(id(ann));
        assertThat(found(word, "entity_id", "in", id(ann) + "," + id(ben))).containsExactly(id(ann), id(ben));
        assertThat(found(word, "id", "gt", String.valueOf(id(ann)))).containsExactly(id(ben));
        assertThat(found(word, "website_id", "eq", String.valueOf(europe))).containsExactly(id(ben));
        assertThat(found(word, "store_id", "eq", "1")).containsExactly(id(ann));
        assertThat(found(word, "group_id", "eq", "2")).containsExactly(id(ann));
        assertThat(found(word, "gender", "gteq", "2")).containsExactly(id(ben));
        assertThat(found(word, "dob", "to", "1990-02-28")).containsExactly(id(ann));
        assertThat(found(word, "prefix", "notnull", "1")).containsExactly(id(ben));
        assertThat(found(word, "firstname", "like", "a%25")).containsExactly(id(ann), id(ben));
        assertThat(found(word, "name", "eq", "ann lee")).containsExactly(id(ann), id(ben));
        assertThat(found(word, "created_in", "eq", "Default Store View")).containsExactly(id(ann));
        assertThat(found(word, "created_at", "from", "2020-01-01")).containsExactly(id(ann), id(ben));
        assertThat(found(word, "updated_at", "lt", "2020-01-01")).isEmpty();
        assertThat(found(
                        word,
                        "default_billing",
                        "eq",
                        ann.get("default_billing").asString()))
                .containsExactly(id(ann));
        assertThat(found(word, "default_shipping", "null", "1")).containsExactly(id(ann), id(ben));
        assertThat(found(word, "billing_postcode", "eq", "10115")).containsExactly(id(ann));
        assertThat(found(word, "billing_country_id", "eq", "DE")).containsExactly(id(ann));
        for (var field : List.of("middlename", "suffix", "billing_company", "billing_region")) {
            assertThat(found(word, field, "notnull", "1")).as(field).isEmpty();
        }
        for (var field :
                List.of("lastname", "billing_city", "billing_firstname", "billing_lastname", "billing_telephone")) {
            assertThat(found(word, field, "null", "1")).as(field).doesNotContain(id(ann));
        }
        assertThat(found(word, "disable_auto_group_change", "eq", "0")).containsExactly(id(ann), id(ben));
    }

    @Test
    void a_search_shows_customers_as_they_are() {
        var customer = shoppers.createdWith("\"addresses\": [%s]".formatted(ADDRESS));
        var criteria = "searchCriteria[filter_groups][0][filters][0][field]=email"
                + "&searchCriteria[filter_groups][0][filters][0][value]="
                + Api.encoded(customer.get("email").asString());

        api.get("/V1/customers/search?" + criteria).hasBody("""
                {"items": [%s], "search_criteria": {"filter_groups": [{"filters":
                  [{"field": "email", "value": %s, "condition_type": "eq"}]}]}, "total_count": 1}""".formatted(customer, customer.get("email")));
        api.get("/V1/customers/search").refused(400, required("searchCriteria"));
        api.get("/V1/customers/search?searchCriteria[sortOrders][0][field]=foo")
                .refused(400, "The \"%1\" attribute name is invalid. Reset the name and try again.", "foo");
    }

    @Test
    void there_are_four_groups() {
        api.get("/V1/customerGroups/0")
                .hasText(
                        "{\"id\":0,\"code\":\"NOT LOGGED IN\",\"tax_class_id\":3,\"tax_class_name\":\"Retail Customer\"}");
        assertThat(api.get("/V1/customerGroups/search?searchCriteria=")
                        .hasStatus(200)
                        .json()
                        .get("items")
                        .valueStream()
                        .map(group -> group.get("code").asString()))
                .containsExactly("NOT LOGGED IN", "General", "Wholesale", "Retailer");
        api.get("/V1/customerGroups/search?searchCriteria[filter_groups][0][filters][0][field]=code"
                        + "&searchCriteria[filter_groups][0][filters][0][value]=retailer&fields=items[id],total_count")
                .hasBody("{\"items\": [{\"id\": 3}], \"total_count\": 1}");
        api.get("/V1/customerGroups/4").refused(404, noSuch("id", 4));
    }

    private List<Integer> found(String taxvat, String field, String operator, String value) {
        var filter = "&searchCriteria[filter_groups][%d][filters][0][field]=%s"
                + "&searchCriteria[filter_groups][%1$d][filters][0][value]=%s"
                + "&searchCriteria[filter_groups][%1$d][filters][0][condition_type]=%s";
        return api.get(("/V1/customers/search?" + filter.formatted(0, "taxvat", taxvat, "eq") + filter)
                        .formatted(1, field, value.replace("@", "%40").replace(" ", "%20"), operator))
                .hasStatus(200)
                .json()
                .get("items")
                .valueStream()
                .map(CustomersTest::id)
                .toList();
    }

    private Answer put(int id, String fields) {
        return api.put("/V1/customers/" + id, "{\"customer\": {%s}}".formatted(fields));
    }

    private static int id(JsonNode customer) {
        return customer.get("id").intValue();
    }
}
