package dev.holdfast.customer;

import static dev.holdfast.customer.Shoppers.email;
import static dev.holdfast.customer.Shoppers.invalid;
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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegistrationTest {

    private static final String SEVERAL = "One or more input exceptions have occurred.";
    private static final String TAKEN =
            "A customer with the same email address already exists in an associated website.";
    private static final String NOT_IN_WEBSITE = "The store view is not in the associated website.";

    @Autowired
    Api api;

    @Autowired
    JdbcClient jdbc;

    Shoppers shoppers;
    Shoppers europeans;
    int europe;
    int europeanStore;

    @BeforeAll
    void websites(@Autowired Fixtures fixtures) {
        fixtures.websites();
        shoppers = new Shoppers(api);
        europeans = new Shoppers(api.store("store_for_eu_website"));
        var european = europeans.create(email()).hasStatus(200).json();
        europe = european.get("website_id").intValue();
        europeanStore = european.get("store_id").intValue();
    }

    @Test
    void a_guest_registers_in_the_store_view_of_the_url() {
        var email = email();

        var answer = europeans.create(email);

        int id = answer.json().get("id").intValue();
        var now = answer.json().get("created_at").asString();
        assertThat(now).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
        answer.hasText("""
                {"id":%d,"group_id":1,"created_at":"%s","updated_at":"%s","created_in":"Store for eu_website",\
                "email":"%s","firstname":"Ann","lastname":"Lee","store_id":%d,"website_id":%d,"addresses":[],\
                "disable_auto_group_change":0,"extension_attributes":{"is_subscribed":false}}""".formatted(id, now, now, email, europeanStore, europe));
        assertThat(europe).isGreaterThan(1);
        api.get("/V1/customers/" + id).hasText(answer.text());
    }

    @Test
    void without_a_store_view_and_with_the_one_for_all_it_is_the_default_one() {
        for (var path : List.of(api, api.store("all"))) {
            var customer = new Shoppers(path).create(email()).hasStatus(200).json();

            assertThat(customer.get("website_id").intValue()).isEqualTo(1);
            assertThat(customer.get("store_id").intValue()).isEqualTo(1);
        }
    }

    @Test
    void all_that_is_told_of_a_customer_is_shown_in_the_order_of_the_wire() {
        var answer = shoppers.createWith("""
                "middlename": "M.", "prefix": "Dr", "suffix": "Jr", "dob": "1990-02-28 00:00:00", "gender": 2, "taxvat": "DE1",
                "group_id": 3, "disable_auto_group_change": 1, "extension_attributes": {"is_subscribed": true},
                "custom_attributes": [{"attribute_code": "unknown", "value": "x"}],
                "addresses": [{"firstname": "Ann", "lastname": "Lee", "street": ["160 1st St.", "Floor 2"], "city": "Mineola",
                   "postcode": "11501", "country_id": "US", "region": {"region_code": "NY"}, "telephone": "516-555-1111",
                   "company": "Tea Ltd", "fax": "1", "middlename": "M.", "prefix": "Dr", "suffix": "Jr", "vat_id": "V1",
                   "defaultShipping": true, "defaultBilling": true}]
                """);

        var customer = answer.hasStatus(200).json();
        int id = customer.get("id").intValue();
        int address = customer.get("addresses").get(0).get("id").intValue();
        answer.hasText("""
                {"id":%1$d,"group_id":3,"default_billing":"%2$d","default_shipping":"%2$d","created_at":"%3$s","updated_at":"%3$s",\
                "created_in":"Default Store View","dob":"1990-02-28","email":"%4$s","firstname":"Ann","lastname":"Lee",\
                "middlename":"M.","prefix":"Dr","suffix":"Jr","gender":2,"store_id":1,"taxvat":"DE1","website_id":1,\
                "addresses":[{"id":%2$d,"customer_id":%1$d,\
                "region":{"region_code":"NY","region":"New York","region_id":43},"region_id":43,"country_id":"US",\
                "street":["160 1st St.","Floor 2"],"company":"Tea Ltd","telephone":"516-555-1111","fax":"1","postcode":"11501",\
                "city":"Mineola","firstname":"Ann","lastname":"Lee","middlename":"M.","prefix":"Dr","suffix":"Jr","vat_id":"V1",\
                "default_shipping":true,"default_billing":true}],\
                "disable_auto_group_change":1,"extension_attributes":{"is_subscribed":true}}""".formatted(
                        id,
                        address,
                        customer.get("created_at").asString(),
                        customer.get("email").asString()));
    }

    @Test
    void an_administrator_chooses_id_and_group() {
        var customer = shoppers.createdWith("\"id\": 4711, \"group_id\": 2");

        assertThat(customer.get("id").intValue()).isEqualTo(4711);
        assertThat(customer.get("group_id").intValue()).isEqualTo(2);
        assertThat(shoppers.register(email()))
                .as("ids go on above the chosen one")
                .isGreaterThan(4711);
        shoppers.createWith("\"id\": 4711").refused(400, "This customer already exists in this store.");
        shoppers.createWith("\"id\": -1").refused(400, invalid("id", -1));
        shoppers.createWith("\"id\": 1000000001").refused(400, invalid("id", 1000000001));
        shoppers.createWith("\"group_id\": 9").refused(400, "The specified customer group id does not exist.");
    }

    @Test
    void nobody_else_does() {
        for (var caller : List.of(api.asGuest(), api.withOnly("Magento_Customer::delete"), shoppers.asNew())) {
            var customer = caller.post("/V1/customers", """
                            {"customer": {"id": 900000000, "group_id": 3, "email": "%s", "firstname": "A", "lastname": "B"}}""".formatted(email()))
                    .hasStatus(200)
                    .json();

            assertThat(customer.get("id").intValue()).isNotEqualTo(900000000);
            assertThat(customer.get("group_id").intValue()).isEqualTo(1);
        }
    }

    @Test
    void the_request_may_name_a_website_and_one_of_its_store_views() {
        for (var place : List.of("\"website_id\": " + europe, "\"store_id\": " + europeanStore)) {
            var customer = shoppers.createdWith(place);

            assertThat(customer.get("website_id").intValue()).isEqualTo(europe);
            assertThat(customer.get("store_id").intValue()).isEqualTo(europeanStore);
        }
        shoppers.createWith("\"website_id\": 1, \"store_id\": " + europeanStore).refused(400, NOT_IN_WEBSITE);
        shoppers.createWith("\"website_id\": 999").refused(400, NOT_IN_WEBSITE);
        shoppers.createWith("\"store_id\": 999").refused(400, NOT_IN_WEBSITE);
    }

    @Test
    void a_website_with_customers_stays() {
        api.delete("/V1/store/websites/" + europe)
                .refusedAs(400, "store-in-use", Message.of("\"%1\" is in use and cannot be deleted.", "eu_website"));
    }

    @Test
    void an_email_is_taken_once_on_each_website_in_whatever_case() {
        var email = email();
        shoppers.register(email);

        shoppers.create(email).refused(400, TAKEN);
        shoppers.create(email.toUpperCase(Locale.ROOT)).refused(400, TAKEN);
        assertThat(customersWith(email)).isEqualTo(1);

        europeans.create(email).hasStatus(200);
    }

    @RepeatedTest(3)
    void of_all_who_register_one_email_at_the_same_moment_one_does() throws Exception {
        var email = email();

        var answers = Concurrently.race(5, () -> shoppers.create(email));

        answers.stream().filter(answer -> answer.status() != 200).forEach(answer -> answer.refused(400, TAKEN));
        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        assertThat(customersWith(email)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann",
                "ann@",
                "@example.net",
                "ann@localhost",
                "ann lee@example.net",
                "ann@exa mple.net",
                "a..nn@example.net",
                ".ann@example.net",
                "ann@example..net",
                "ann@b@example.net",
                "<ann@example.net>"
            })
    void what_is_no_email_is_refused(String email) {
        shoppers.create(email).refused(400, "\"Email\" is not a valid email address.");
        assertThat(customersWith(email)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.b-c+d_e@sub.example.co", "Ann.O'Lee@example.net", "änn@exämple.de"})
    void emails_may_look_unusual(String email) {
        assertThat(shoppers.create(email).hasStatus(200).json().get("email").asString())
                .isEqualTo(email);
    }

    @Test
    void what_is_missing_is_named() {
        api.post("/V1/customers", "{\"customer\": {}}")
                .failed(SEVERAL, required("email"), required("firstname"), required("lastname"));
        shoppers.createWith("\"firstname\": \" \"").refused(400, required("firstname"));
        shoppers.createWith("\"lastname\": null").refused(400, required("lastname"));
        shoppers.createWith("\"email\": \"\"").refused(400, required("email"));
        shoppers.createWith("\"firstname\": \"\", \"addresses\": [{\"country_id\": \"DE\", \"postcode\": \"1\"}]")
                .failed(
                        SEVERAL,
                        required("firstname"),
                        required("firstname"),
                        required("lastname"),
                        required("street"),
                        required("city"),
                        required("telephone"));
        api.post("/V1/customers", "{\"password\": \"x\"}").refused(400, required("customer"));
    }

    @Test
    void what_does_not_fit_is_named() {
        shoppers.createWith("\"dob\": \"28.02.1990\"").refused(400, invalid("dob", "28.02.1990"));
        shoppers.createWith("\"firstname\": \"%s\"".formatted("x".repeat(256)))
                .refused(
                        400,
                        Message.named("\"%field\" can not have more than %max characters.", "field", "firstname")
                                .and("max", 255));
        shoppers.createWith("\"firstname\": \"%s\"".formatted("x".repeat(255))).hasStatus(200);
    }

    @Test
    void an_unknown_field_is_refused() {
        shoppers.createWith("\"nick_name\": \"x\"")
                .refused(
                        400,
                        Message.named(
                                "\"%fieldName\" is not supported. Correct the field name and try again.",
                                "fieldName", "NickName"));
    }

    @Test
    void a_password_has_eight_characters_of_three_kinds() {
        var email = email();
        refused(email, "", "The password needs at least %1 characters. Create a new password and try again.", 8);
        refused(email, "aB3-efg", "The password needs at least %1 characters. Create a new password and try again.", 8);
        refused(email, "aB3" + "x".repeat(254), "Please enter a password with at most %1 characters.", 256);
        for (var weak : List.of("abcdefgh", "ABCDEFGH", "12345678", "abcdEFGH", "abcd1234", "abcd-efgh", "1234-5678")) {
            refused(
                    email,
                    weak,
                    "Minimum of different classes of characters in password is %1."
                            + " Classes of characters: Lower Case, Upper Case, Digits, Special Characters.",
                    3);
        }
        for (var padded : List.of(" aB345678", "aB345678 ")) {
            refused(email, padded, "The password can't begin or end with a space. Verify the password and try again.");
        }
        refused(
                email,
                email.toUpperCase(Locale.ROOT),
                "The password can't be the same as the email address. Create a new password and try again.");
        assertThat(customersWith(email)).isZero();

        shoppers.create(email, "aB3" + "x".repeat(253)).hasStatus(200);
        shoppers.create(email(), "abcd EF-").hasStatus(200);
    }

    private void refused(String email, String password, String template, Object... positional) {
        shoppers.create(email, password).refused(400, template, positional);
    }

    @Test
    void only_a_hash_of_the_password_is_kept() {
        int id = shoppers.register(email());

        assertThat(jdbc.sql("select password_hash from customer where customer_id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void nobody_is_told_who_has_an_account_unless_the_website_is_set_up_so() {
        var email = email();
        shoppers.register(email);
        isAvailable(email, "").hasBody("true");

        configure("1");

        try {
            isAvailable(email, "").hasBody("false");
            isAvailable(email.toUpperCase(Locale.ROOT), ", \"websiteId\": 1").hasBody("false");
            isAvailable(email(), "").hasBody("true");
            isAvailable(email, ", \"websiteId\": " + europe).hasBody("true");
            api.store("all")
                    .post("/V1/customers/isEmailAvailable", "{\"customerEmail\": \"%s\"}".formatted(email))
                    .hasBody("false");
        } finally {
            configure("0");
        }
        api.asGuest().post("/V1/customers/isEmailAvailable", "{}").refused(400, required("customerEmail"));
    }

    private Answer isAvailable(String email, String more) {
        return api.asGuest()
                .post("/V1/customers/isEmailAvailable", "{\"customerEmail\": \"%s\"%s}".formatted(email, more));
    }

    private void configure(String value) {
        api.put(
                        "/V1/store/config",
                        "{\"config\": {\"path\": \"checkout/options/enable_guest_checkout_login\", \"value\": \"%s\"}}"
                                .formatted(value))
                .hasStatus(200);
    }

    private int customersWith(String email) {
        return jdbc.sql("select count(*) from customer where lower(email) = lower(?)")
                .param(email)
                .query(Integer.class)
                .single();
    }
}
