package dev.holdfast.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.shared.Message;
import dev.holdfast.testing.Answer;
import dev.holdfast.testing.Api;
import dev.holdfast.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class WebhooksTest {

    private static final String WEBHOOKS = "/V1/inventory/webhooks";
    private static final String FIELDS = "?fields=webhook_id,url,event_types,enabled,description";

    @Autowired
    Api api;

    @Autowired
    JdbcClient jdbc;

    private Answer create(String fields) {
        return api.post(WEBHOOKS, "{\"webhook\": {" + fields + "}}");
    }

    private int count() {
        return jdbc.sql("select count(*) from webhook").query(Integer.class).single();
    }

    @Test
    void a_webhook_is_made_with_a_secret_that_is_shown_once() {
        var made = create("""
                "url": "https://example.com/hook?a=b", "event_types": ["stock.low", "order.placed", "stock.low"],
                "description": "ERP"
                """).hasStatus(200).json();
        int id = made.get("webhook_id").intValue();

        assertThat(made.propertyNames())
                .containsExactly(
                        "webhook_id",
                        "url",
                        "event_types",
                        "enabled",
                        "description",
                        "created_at",
                        "updated_at",
                        "secret");
        assertThat(made.get("secret").asString()).matches("whsec_[A-Za-z0-9_-]{43}");
        assertThat(api.get(WEBHOOKS + "/" + id).text()).doesNotContain("secret");
        assertThat(api.get(WEBHOOKS).text()).doesNotContain("secret");
        api.get(WEBHOOKS + "/" + id + FIELDS).hasBody("""
                {"webhook_id": %d, "url": "https://example.com/hook?a=b", "event_types": ["order.placed", "stock.low"],
                 "enabled": true, "description": "ERP"}
                """.formatted(id));
    }

    @Test
    void a_webhook_is_changed_where_something_is_sent_and_deleted() {
        int id = create("\"url\": \"https://example.com\", \"event_types\": [\"stock.low\"]")
                .hasStatus(200)
                .json()
                .get("webhook_id")
                .intValue();

        api.put(WEBHOOKS + "/" + id + FIELDS, "{\"webhook\": {\"enabled\": false, \"description\": \"off\"}}")
                .hasBody("""
                {"webhook_id": %d, "url": "https://example.com", "event_types": ["stock.low"],
                 "enabled": false, "description": "off"}
                """.formatted(id));
        api.put(
                        WEBHOOKS + "/" + id + FIELDS,
                        "{\"webhook\": {\"url\": \"https://example.org\", \"event_types\": [\"order.placed\"]}}")
                .hasBody("""
                {"webhook_id": %d, "url": "https://example.org", "event_types": ["order.placed"],
                 "enabled": false, "description": "off"}
                """.formatted(id));
        api.delete(WEBHOOKS + "/" + id).hasText("true");
        unknown(api.get(WEBHOOKS + "/" + id), id);
    }

    private static void unknown(Answer answer, int id) {
        answer.refused(
                404,
                Message.named("No such entity with %fieldName = %fieldValue", "fieldName", "webhookId")
                        .and("fieldValue", id));
    }

    @Test
    void webhooks_are_found_by_what_they_listen_to() {
        create("\"url\": \"https://a.example\", \"event_types\": [\"shipment.created\", \"invoice.created\"]");
        create("\"url\": \"https://b.example\", \"event_types\": [\"invoice.created\"]");

        api.get(WEBHOOKS
                        + "?fields=items[url],total_count&searchCriteria[filterGroups][0][filters][0][field]=event_types"
                        + "&searchCriteria[filterGroups][0][filters][0][value]=shipment.created"
                        + "&searchCriteria[filterGroups][0][filters][0][conditionType]=finset")
                .hasBody("{\"items\": [{\"url\": \"https://a.example\"}], \"total_count\": 1}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ftp://example.com             | "%1" is not an address that begins with http:// or https://.
            example.com                   | "%1" is not an address that begins with http:// or https://.
            https://exa mple.com          | "%1" is not an address.
            https://                      | "%1" is not an address.
            https:/path                   | "%1" does not name a host.
            https://a_b.example           | "%1" does not name a host.
            https://127.1                 | "%1" does not name a host.
            https://example.com:0         | "%1" does not name a host.
            https://example.com:65536     | "%1" does not name a host.
            https://example.com/#fragment | "%1" has a fragment, which is never sent.
            """)
    void what_is_no_address_of_a_receiver_is_refused(String url, String message) {
        int before = count();
        create("\"url\": \"%s\", \"event_types\": [\"stock.low\"]".formatted(url))
                .refusedAs(400, "invalid-webhook-url", Message.of(message, url));
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void credentials_in_an_address_are_refused_and_not_repeated() {
        create("\"url\": \"https://ann:pass@example.com\", \"event_types\": [\"stock.low\"]")
                .refusedAs(
                        400,
                        "invalid-webhook-url",
                        Message.of(
                                "An address of a webhook holds no name and password: verify its signature instead."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "url": "https://example.com"                       | "%fieldName" is required. Enter and try again. | event_types
            "url": "https://example.com", "event_types": []    | "%fieldName" is required. Enter and try again. | event_types
            "event_types": ["stock.low"]                       | "%fieldName" is required. Enter and try again. | url
            """)
    void what_a_webhook_needs_is_asked_for(String fields, String message, String field) {
        create(fields).refused(400, Message.named(message, "fieldName", field));
    }

    @Test
    void an_unknown_type_is_refused() {
        create("\"url\": \"https://example.com\", \"event_types\": [\"stock.low\", \"stock.lower\"]")
                .refused(
                        400,
                        Message.named(
                                        "Invalid value of \"%value\" provided for the %fieldName field.",
                                        "fieldName", "event_types")
                                .and("value", "stock.lower"));
    }

    @Test
    void a_secret_may_be_chosen_and_is_renewed() {
        var made = api.post(WEBHOOKS, """
                {"webhook": {"url": "https://example.com", "event_types": ["stock.low"]}, "secret": "sixteen-letters!"}
                """).hasStatus(200).json();
        int id = made.get("webhook_id").intValue();
        assertThat(made.get("secret").asString()).isEqualTo("sixteen-letters!");

        api.post(WEBHOOKS + "/" + id + "/secret", "{\"secret\": \"another-secret-01\"}")
                .hasText("\"another-secret-01\"");
        var renewed = api.post(WEBHOOKS + "/" + id + "/secret", "")
                .hasStatus(200)
                .json()
                .asString();
        assertThat(renewed).matches("whsec_[A-Za-z0-9_-]{43}");
        assertThat(secretOf(id)).isEqualTo(renewed);
    }

    private String secretOf(int id) {
        return jdbc.sql("select secret from webhook where webhook_id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fifteen-letters", "with a blank in it", "sixteen-lettersä"})
    void a_weak_secret_is_refused(String secret) {
        int before = count();
        api.post(WEBHOOKS, """
                {"webhook": {"url": "https://example.com", "event_types": ["stock.low"]}, "secret": "%s"}
                """.formatted(secret))
                .refusedAs(
                        400,
                        "weak-webhook-secret",
                        Message.of("A secret has %1 to %2 characters, all of them visible ASCII.", 16, 256));
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void what_is_not_there_is_said() {
        int id = 999_999;
        unknown(api.get(WEBHOOKS + "/" + id), id);
        unknown(api.put(WEBHOOKS + "/" + id, "{\"webhook\": {\"enabled\": true}}"), id);
        unknown(api.delete(WEBHOOKS + "/" + id), id);
        unknown(api.post(WEBHOOKS + "/" + id + "/secret", ""), id);
        unknown(api.post(WEBHOOKS + "/" + id + "/ping", ""), id);
        for (var answer : new Answer[] {
            api.get(WEBHOOKS + "/deliveries/" + id), api.post(WEBHOOKS + "/deliveries/" + id + "/retry", "")
        }) {
            answer.refused(
                    404,
                    Message.named("No such entity with %fieldName = %fieldValue", "fieldName", "deliveryId")
                            .and("fieldValue", id));
        }
    }

    @Test
    void webhooks_are_a_right_of_their_own() {
        var others = api.withOnly("Magento_InventoryApi::inventory", "Magento_Sales::sales");
        for (var path : new String[] {WEBHOOKS, WEBHOOKS + "/deliveries?searchCriteria="}) {
            others.get(path)
                    .refused(
                            401,
                            Message.named(
                                    "The consumer isn't authorized to access %resources.",
                                    "resources", "Holdfast_Webhook::webhooks"));
            api.withOnly("Holdfast_Webhook::webhooks").get(path).hasStatus(200);
        }
    }
}
