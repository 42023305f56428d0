package dev.holdfast.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.shared.Message;
import dev.holdfast.testing.Answer;
import dev.holdfast.testing.Api;
import dev.holdfast.testing.Fixtures;
import dev.holdfast.testing.ServerTest;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class ConfigurationTest {

    private static final String DEFAULT = "default";
    private static final String NAME = "carriers/instore/name";
    private static final String BACKORDERS = "cataloginventory/item_options/backorders";
    private static final String API_KEY = "cataloginventory/source_selection_distance_based_google/api_key";

    @Autowired
    Api api;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Configuration configuration;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    ApplicationEventPublisher events;

    @BeforeAll
    static void websites(@Autowired Fixtures fixtures) {
        fixtures.websites();
    }

    @BeforeEach
    void nothing_is_written() {
        transactions.executeWithoutResult(_ -> {
            jdbc.sql("delete from configuration_value").update();
            events.publishEvent(new ConfigurationChanged());
        });
    }

    @Test
    void a_setting_has_its_default_until_a_value_is_written() {
        read(BACKORDERS, DEFAULT, "").hasBody("""
                {"path":"cataloginventory/item_options/backorders","label":"Backorders",
                 "comment":"Whether more may be sold than there is: 0 no, 1 yes, 2 yes and the customer is told","value":"0","scope":"default","scope_code":"",
                 "inherited":true,"default":"0","type":"choice","choices":["0","1","2"],"narrowest_scope":"default"}""");
        assertThat(configuration.integer(Setting.BACKORDERS)).isZero();

        write(BACKORDERS, "2", DEFAULT, "").hasBody("""
                {"path":"cataloginventory/item_options/backorders","label":"Backorders",
                 "comment":"Whether more may be sold than there is: 0 no, 1 yes, 2 yes and the customer is told","value":"2","scope":"default","scope_code":"",
                 "inherited":false,"written":"2","default":"0","type":"choice","choices":["0","1","2"],
                 "narrowest_scope":"default"}""");
        assertThat(configuration.integer(Setting.BACKORDERS)).isEqualTo(2);

        write(BACKORDERS, "null", DEFAULT, "").hasBody("""
                {"path":"cataloginventory/item_options/backorders","label":"Backorders",
                 "comment":"Whether more may be sold than there is: 0 no, 1 yes, 2 yes and the customer is told","value":"0","scope":"default","scope_code":"",
                 "inherited":true,"default":"0","type":"choice","choices":["0","1","2"],"narrowest_scope":"default"}""");
        assertThat(configuration.integer(Setting.BACKORDERS)).isZero();
    }

    @Test
    void a_store_view_inherits_from_its_website_and_that_from_all() {
        assertThat(valuesOf(NAME)).containsExactly("Pick in Store", "Pick in Store", "Pick in Store", "Pick in Store");

        write(NAME, "\"Everywhere\"", DEFAULT, "");
        write(NAME, "\"In Europe\"", "websites", "eu_website");
        assertThat(valuesOf(NAME)).containsExactly("Everywhere", "In Europe", "In Europe", "Everywhere");

        write(NAME, "\"In this view\"", "stores", "store_for_eu_website");
        assertThat(valuesOf(NAME)).containsExactly("Everywhere", "In Europe", "In this view", "Everywhere");

        write(NAME, "\"\"", "websites", "eu_website");
        assertThat(valuesOf(NAME)).containsExactly("Everywhere", "", "In this view", "Everywhere");

        write(NAME, "null", "stores", "store_for_eu_website");
        write(NAME, "null", "websites", "eu_website");
        assertThat(valuesOf(NAME)).containsExactly("Everywhere", "Everywhere", "Everywhere", "Everywhere");
        assertThat(configuration.text(Setting.PICKUP_NAME)).isEqualTo("Everywhere");
    }

    /** At the default scope, at a website, at its store view, and at that of another website. */
    private List<String> valuesOf(String path) {
        return Stream.of(
                        read(path, DEFAULT, ""),
                        read(path, "websites", "eu_website"),
                        read(path, "stores", "store_for_eu_website"),
                        read(path, "stores", "store_for_us_website"))
                .map(answer -> answer.hasStatus(200).json().get("value").asString())
                .toList();
    }

    @Test
    void a_value_at_a_scope_that_the_setting_does_not_know_is_kept_without_effect() {
        write(BACKORDERS, "1", "websites", "eu_website").hasBody("""
                {"path":"cataloginventory/item_options/backorders","label":"Backorders",
                 "comment":"Whether more may be sold than there is: 0 no, 1 yes, 2 yes and the customer is told","value":"0","scope":"websites",
                 "scope_code":"eu_website","inherited":true,"written":"1","default":"0","type":"choice",
                 "choices":["0","1","2"],"narrowest_scope":"default"}""");
        write("carriers/instore/price", "5.50", "stores", "store_for_eu_website");
        write("carriers/instore/price", "3", "websites", "eu_website");

        read("carriers/instore/price", "stores", "store_for_eu_website").hasBody("""
                {"path":"carriers/instore/price","label":"Price",
                 "comment":"The price of it for a whole order, in the base currency","value":"3","scope":"stores","scope_code":"store_for_eu_website",
                 "inherited":true,"written":"5.5","default":"0","type":"decimal","narrowest_scope":"websites"}""");
        assertThat(configuration.integer(Setting.BACKORDERS)).isZero();
        assertThat(configuration.decimal(Setting.PICKUP_PRICE)).isEqualByComparingTo("0");
    }

    @Test
    void all_settings_are_listed_as_they_hold_at_a_scope() {
        write(NAME, "\"In Europe\"", "websites", "eu_website");

        var listed = api.get("/V1/store/config?scope=stores&scope_code=store_for_eu_website")
                .hasStatus(200)
                .json();

        assertThat(listed.findValuesAsString("path"))
                .containsExactly(Stream.of(Setting.values()).map(Setting::path).toArray(String[]::new));
        for (var setting : listed) {
            var path = setting.get("path").asString();
            assertThat(setting)
                    .isEqualTo(read(path, "stores", "store_for_eu_website").json());
            assertThat(setting.get("inherited").asBoolean()).isTrue();
            assertThat(setting.get("value").asString())
                    .isEqualTo(
                            path.equals(NAME)
                                    ? "In Europe"
                                    : setting.get("default").asString());
        }
        assertThat(api.get("/V1/store/config").json()).hasSize(Setting.values().length);
    }

    @Test
    void a_secret_is_never_shown() {
        write(API_KEY, "\"k3y\"", DEFAULT, "").hasBody("""
                {"path":"%s","label":"Google API Key","comment":"Kept for other programs, and never shown",
                 "value":"******","scope":"default","scope_code":"","inherited":false,"written":"******",
                 "default":"","type":"secret","narrowest_scope":"default"}""".formatted(API_KEY));
        assertThat(api.get("/V1/store/config").text()).doesNotContain("k3y");
        write(API_KEY, "\"******\"", DEFAULT, "").hasStatus(400);
        assertThat(configuration.text(Setting.GOOGLE_API_KEY)).isEqualTo("k3y");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cataloginventory/item_options/backorders         | "3"      | one of 0, 1, 2
            cataloginventory/item_options/manage_stock       | "maybe"  | 0 or 1
            cataloginventory/item_options/min_qty            | "many"   | a number
            cataloginventory/item_options/min_qty            | "1e400"  | a number
            cataloginventory/item_options/qty_increments     | 0        | a number above 0
            cataloginventory/item_options/min_sale_qty       | -1       | a number, 0 or more
            cataloginventory/bulk_operations/batch_size      | 0        | a whole number from 1 to 2147483647
            cataloginventory/bulk_operations/batch_size      | "1.5"    | a whole number from 1 to 2147483647
            cataloginventory/indexer/strategy                | "never"  | one of sync, async
            general/locale/timezone                          | "Mars"   | the name of a time zone, such as Europe/Berlin
            """)
    void a_value_that_the_setting_does_not_take_is_refused_and_not_kept(String path, String value, String expected) {
        var before = rows();
        write(path, value, DEFAULT, "")
                .refusedAs(
                        400,
                        "invalid-setting-value",
                        Message.named(
                                        "\"%value\" is no value of %path. Expected: %expected.",
                                        "value", value.replace("\"", ""))
                                .and("path", path)
                                .and("expected", expected));
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void a_path_and_a_scope_must_exist() {
        var unknownPath = Message.named("No such entity with %fieldName = %fieldValue", "fieldName", "path")
                .and("fieldValue", "general/nothing");
        read("general/nothing", DEFAULT, "").refused(404, unknownPath);
        write("general/nothing", "1", DEFAULT, "").refused(404, unknownPath);

        var unknownScope = Message.named(
                        "Invalid value of \"%value\" provided for the %fieldName field.", "fieldName", "scope")
                .and("value", "groups");
        read(NAME, "groups", "").refused(400, unknownScope);
        write(NAME, "1", "groups", "").refused(400, unknownScope);
        write(NAME, "1", DEFAULT, "eu_website")
                .refused(
                        400,
                        Message.named(
                                        "Invalid value of \"%value\" provided for the %fieldName field.",
                                        "fieldName", "scope_code")
                                .and("value", "eu_website"));
        assertThat(rows()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "websites, nowhere",
        "websites, store_for_eu_website",
        "websites, admin",
        "websites, ''",
        "stores, nowhere",
        "stores, eu_website",
        "stores, admin",
        "stores, all"
    })
    void a_scope_code_must_name_a_website_or_a_store_view(String scope, String code) {
        var unknown = Message.named("No such entity with %fieldName = %fieldValue", "fieldName", "scope_code")
                .and("fieldValue", code);
        read(NAME, scope, code).refused(404, unknown);
        write(NAME, "\"Name\"", scope, code).refused(404, unknown);
        assertThat(rows()).isZero();
    }

    @Test
    void a_path_and_a_value_must_be_sent() {
        var required = "\"%fieldName\" is required. Enter and try again.";
        api.put("/V1/store/config", "{}").refused(400, Message.named(required, "fieldName", "config"));
        api.put("/V1/store/config", """
                {"config":{"path":"carriers/instore/name"}}""").refused(400, Message.named(required, "fieldName", "value"));
        api.put("/V1/store/config", """
                {"config":{}}""")
                .failed(
                        "One or more input exceptions have occurred.",
                        Message.named(required, "fieldName", "path"),
                        Message.named(required, "fieldName", "value"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "\"yes\"", "1", "\"On\""})
    void a_flag_is_kept_as_one_or_zero(String yes) {
        var path = "cataloginventory/item_options/enable_qty_increments";
        assertThat(write(path, yes, DEFAULT, "").json().get("value").asString()).isEqualTo("1");
        assertThat(configuration.flag(Setting.ENABLE_QTY_INCREMENTS)).isTrue();
        assertThat(write(path, "false", DEFAULT, "").json().get("value").asString())
                .isEqualTo("0");
        assertThat(configuration.flag(Setting.ENABLE_QTY_INCREMENTS)).isFalse();
    }

    @Test
    void the_threshold_may_be_negative() {
        write("cataloginventory/item_options/min_qty", "-12.50", DEFAULT, "").hasStatus(200);
        assertThat(configuration.decimal(Setting.MIN_QTY)).isEqualByComparingTo("-12.5");
    }

    @Test
    void what_another_server_process_wrote_shows_within_a_second() throws Exception {
        assertThat(configuration.flag(Setting.MANAGE_STOCK)).isTrue();

        jdbc.sql("""
                        insert into configuration_value (path, scope, scope_id, value)
                        values ('cataloginventory/item_options/manage_stock', 'default', 0, '0')
                        """).update();

        Thread.sleep(Duration.ofMillis(1100));
        assertThat(configuration.flag(Setting.MANAGE_STOCK)).isFalse();
    }

    @Test
    void reading_needs_the_stores_and_writing_the_configuration() {
        var refusal = "The consumer isn't authorized to access %resources.";
        var reader = api.withOnly("Magento_Backend::store");
        var writer = api.withOnly("Magento_Config::config");
        var change = """
                {"config":{"path":"carriers/instore/name","value":"Name"}}""";

        api.asGuest()
                .get("/V1/store/config")
                .refused(401, Message.named(refusal, "resources", "Magento_Backend::store"));
        writer.get("/V1/store/config").refused(401, Message.named(refusal, "resources", "Magento_Backend::store"));
        reader.put("/V1/store/config", change)
                .refused(401, Message.named(refusal, "resources", "Magento_Config::config"));
        assertThat(rows()).isZero();
        reader.get("/V1/store/config").hasStatus(200);
        writer.put("/V1/store/config", change).hasStatus(200);
    }

    @Test
    void store_configs_tell_clients_of_languages_currencies_and_addresses() {
        var base = "http://localhost:" + api.port() + "/";
        api.get("/V1/store/storeConfigs?storeCodes[]=default").hasBody("""
                [{"id":1,"code":"default","website_id":1,"locale":"en_US","base_currency_code":"USD",
                  "default_display_currency_code":"USD","timezone":"UTC","weight_unit":"lbs","base_url":"%1$s",
                  "base_link_url":"%1$s","base_static_url":"%1$sstatic/","base_media_url":"%1$smedia/",
                  "secure_base_url":"%1$s","secure_base_link_url":"%1$s","secure_base_static_url":"%1$sstatic/",
                  "secure_base_media_url":"%1$smedia/"}]""".formatted(base));

        write("general/locale/code", "\"de_DE\"", "stores", "store_for_eu_website");
        write("general/locale/timezone", "\"Europe/Berlin\"", "websites", "eu_website");
        write("general/locale/weight_unit", "\"kgs\"", "websites", "eu_website");
        write("currency/options/base", "\"EUR\"", "websites", "eu_website");
        write("currency/options/default", "\"CHF\"", "stores", "store_for_eu_website");
        write("web/unsecure/base_url", "\"http://eu.example/\"", DEFAULT, "");
        write("web/secure/base_url", "\"https://eu.example/\"", "websites", "eu_website");

        var view = id("eu_website", api.get("/V1/store/storeViews"));
        api.get("/V1/store/storeConfigs?storeCodes[]=store_for_eu_website&storeCodes[]=nowhere")
                .hasBody("""
                [{"id":%d,"code":"store_for_eu_website","website_id":%d,"locale":"de_DE","base_currency_code":"EUR",
                  "default_display_currency_code":"CHF","timezone":"Europe/Berlin","weight_unit":"kgs",
                  "base_url":"http://eu.example/","base_link_url":"http://eu.example/",
                  "base_static_url":"http://eu.example/static/","base_media_url":"http://eu.example/media/",
                  "secure_base_url":"https://eu.example/","secure_base_link_url":"https://eu.example/",
                  "secure_base_static_url":"https://eu.example/static/",
                  "secure_base_media_url":"https://eu.example/media/"}]""".formatted(view, id("eu_website", api.get("/V1/store/websites"))));
    }

    @Test
    void store_configs_of_all_views_leave_out_the_admin() {
        assertThat(api.get("/V1/store/storeConfigs").hasStatus(200).json().findValuesAsString("code"))
                .containsExactly("default", "store_for_eu_website", "store_for_us_website", "store_for_global_website");
        api.get("/V1/store/storeConfigs?storeCodes[]=admin").hasBody("[]");
    }

    private static int id(String codeEnd, Answer list) {
        for (var entry : list.json()) {
            if (entry.get("code").asString().endsWith(codeEnd))
                return entry.get("id").asInt();
        }
        throw new AssertionError(codeEnd);
    }

    private Answer read(String path, String scope, String code) {
        return api.get("/V1/store/config?path=" + path + "&scope=" + scope + "&scope_code=" + code);
    }

    private Answer write(String path, String value, String scope, String code) {
        return api.put("/V1/store/config", """
                {"config":{"path":"%s","value":%s,"scope":"%s","scope_code":"%s"}}""".formatted(path, value, scope, code));
    }

    private int rows() {
        return jdbc.sql("select count(*) from configuration_value")
                .query(Integer.class)
                .single();
    }
}
