package dev.holdfast.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.event.Event;
import dev.holdfast.event.Outbox;
import dev.holdfast.shared.Message;
import dev.holdfast.testing.Api;
import dev.holdfast.testing.ServerTest;
import dev.holdfast.webhook.Receiver.Received;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@ServerTest
class DeliveriesTest {

    private static final String DELIVERIES = "/V1/inventory/webhooks/deliveries";

    @Autowired
    Api api;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    Outbox outbox;

    @Autowired
    Relay relay;

    @Autowired
    HandOnEvents handOnEvents;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Deliver deliver;

    Receiver receiver;
    WebhookApi webhooks;

    @BeforeEach
    void receiver() throws Exception {
        receiver = new Receiver();
        webhooks = new WebhookApi(api);
    }

    @AfterEach
    void close() {
        jdbc.sql("update webhook set enabled = false").update();
        receiver.close();
    }

    record Shipped(String carrier, int parcels) {}

    private static Event shipped(String order) {
        return new Event(Event.Type.SHIPMENT_CREATED, order, new Shipped("dhl", 2));
    }

    private void happen(List<Event> events) {
        transaction.executeWithoutResult(_ -> outbox.add(events));
    }

    private void due(long delivery) {
        jdbc.sql("update webhook_delivery set next_attempt_at = now() where delivery_id = ?")
                .param(delivery)
                .update();
    }

    @Test
    void an_event_is_posted_and_signed() throws Exception {
        var secret = webhooks.create(receiver.url() + "/hook?from=holdfast", "shipment.created")
                .get("secret")
                .asString();
        happen(List.of(shipped("000000007")));

        var received = receiver.next();
        assertThat(received.method() + " " + received.path()).isEqualTo("POST /hook?from=holdfast");
        assertThat(received.header("Content-Type")).isEqualTo("application/json");
        assertThat(received.header("Holdfast-Event")).isEqualTo("shipment.created");
        assertThat(received.body())
                .matches("\\{\"id\":\"[0-9a-f-]{36}\",\"type\":\"shipment.created\",\"created_at\":\"[0-9: -]{19}\","
                        + "\"subject\":\"000000007\",\"data\":\\{\"carrier\":\"dhl\",\"parcels\":2}}");
        verifySignature(received, secret);

        var delivery = webhooks.finished(Long.parseLong(received.header("Holdfast-Delivery")));
        assertThat(delivery.propertyNames())
                .containsExactly(
                        "delivery_id",
                        "webhook_id",
                        "event_id",
                        "event_type",
                        "subject",
                        "state",
                        "attempts",
                        "last_status",
                        "created_at",
                        "finished_at",
                        "body");
        assertThat(delivery.get("event_id").asString())
                .isEqualTo(received.json().get("id").asString());
        assertThat(delivery.get("state").asString()).isEqualTo("delivered");
        assertThat(delivery.get("attempts").intValue()).isEqualTo(1);
        assertThat(delivery.get("last_status").intValue()).isEqualTo(200);
        assertThat(delivery.get("body").asString()).isEqualTo(received.body());
    }

    private static void verifySignature(Received received, String secret) throws Exception {
        var parts = received.header("Holdfast-Signature").split("[=,]", -1);
        assertThat(parts).hasSize(4);
        assertThat(Instant.ofEpochSecond(Long.parseLong(parts[1])))
                .isBetween(Instant.now().minusSeconds(30), Instant.now());
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        var expected = mac.doFinal((parts[1] + "." + received.body()).getBytes(StandardCharsets.UTF_8));
        assertThat(parts[3]).isEqualTo(HexFormat.of().formatHex(expected));
    }

    @Test
    void only_what_was_subscribed_to_arrives_and_only_where() throws Exception {
        try (var other = new Receiver()) {
            webhooks.listen(receiver.url(), "shipment.created");
            webhooks.listen(other.url(), "invoice.created", "shipment.created");
            int disabled = webhooks.listen(receiver.url() + "/disabled", "shipment.created", "invoice.created");
            api.put("/V1/inventory/webhooks/" + disabled, "{\"webhook\": {\"enabled\": false}}")
                    .hasStatus(200);

            happen(List.of(new Event(Event.Type.INVOICE_CREATED, "i", Map.of()), shipped("s")));

            assertThat(List.of(other.next(), other.next()))
                    .extracting(received -> received.json().get("subject").asString())
                    .containsExactlyInAnyOrder("i", "s");
            assertThat(receiver.next().json().get("subject").asString()).isEqualTo("s");
            receiver.getsNothingFor(700);
            other.getsNothingFor(1);
        }
    }

    @Test
    void nothing_is_written_of_what_nobody_wants() {
        relay.stop();
        try {
            happen(List.of(new Event(Event.Type.CREDITMEMO_CREATED, "c", Map.of())));
            assertThat(jdbc.sql("select count(*) from outbox")
                            .query(Integer.class)
                            .single())
                    .isZero();
        } finally {
            relay.start();
        }
    }

    @Test
    void what_happens_is_told_after_the_commit_and_what_is_rolled_back_never() throws Exception {
        webhooks.listen(receiver.url(), "shipment.created");

        transaction.executeWithoutResult(status -> {
            outbox.add(List.of(shipped("undone")));
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(_ -> {
            outbox.add(List.of(shipped("done")));
            try {
                receiver.getsNothingFor(1200);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });

        assertThat(receiver.next().json().get("subject").asString()).isEqualTo("done");
        receiver.getsNothingFor(700);
    }

    @Test
    void what_fails_is_tried_again_until_it_arrives() throws Exception {
        int webhook = webhooks.listen(receiver.url(), "shipment.created");
        receiver.willAnswer(500, 302, 201);
        long id = webhooks.ping(webhook);

        var first = receiver.next();
        var failed = webhooks.afterFailure(id);
        assertThat(failed.get("state").asString()).isEqualTo("pending");
        assertThat(failed.get("last_status").intValue()).isEqualTo(500);
        assertThat(failed.get("last_error").asString()).isEqualTo("HTTP status 500");
        assertThat(failed.get("attempts").intValue()).isEqualTo(1);
        assertThat(Duration.between(now(), nextAttempt(id))).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(12));

        due(id);
        assertThat(receiver.next().body()).isEqualTo(first.body());
        webhooks.delivery(id, delivery -> delivery.path("last_status").asInt() == 302);
        receiver.getsNothingFor(100); // not even by redirection

        due(id);
        assertThat(receiver.next().path()).isEqualTo("/");
        var delivered = webhooks.finished(id);
        assertThat(delivered.get("state").asString()).isEqualTo("delivered");
        assertThat(delivered.get("attempts").intValue()).isEqualTo(3);
        assertThat(delivered.has("last_error")).isFalse();
    }

    private Instant now() {
        return jdbc.sql("select now()")
                .query(java.time.OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private Instant nextAttempt(long id) {
        return jdbc.sql("select next_attempt_at from webhook_delivery where delivery_id = ?")
                .param(id)
                .query(java.time.OffsetDateTime.class)
                .single()
                .toInstant();
    }

    @Test
    void what_never_arrives_is_given_up_seen_and_sent_again_by_hand() throws Exception {
        int webhook = webhooks.listen(receiver.url(), "shipment.created");
        receiver.willAnswer(503, 503);
        long id = webhooks.ping(webhook);
        receiver.next();
        webhooks.afterFailure(id);
        jdbc.sql("update webhook_delivery set attempts = 11 where delivery_id = ?")
                .param(id)
                .update();
        due(id);
        receiver.next();

        var dead = webhooks.finished(id);
        assertThat(dead.get("state").asString()).isEqualTo("dead");
        assertThat(dead.get("attempts").intValue()).isEqualTo(12);
        assertThat(dead.has("next_attempt_at")).isFalse();
        api.get(DELIVERIES + "?fields=items[delivery_id,last_error],total_count"
                        + "&searchCriteria[filterGroups][0][filters][0][field]=state"
                        + "&searchCriteria[filterGroups][0][filters][0][value]=dead"
                        + "&searchCriteria[filterGroups][1][filters][0][field]=webhook_id"
                        + "&searchCriteria[filterGroups][1][filters][0][value]=" + webhook)
                .hasBody("""
                        {"items": [{"delivery_id": %d, "last_error": "HTTP status 503"}], "total_count": 1}
                        """.formatted(id));

        var again =
                api.post(DELIVERIES + "/" + id + "/retry", "").hasStatus(200).json();
        assertThat(again.get("state").asString()).isEqualTo("pending");
        assertThat(again.get("attempts").intValue()).isZero();
        receiver.next();
        assertThat(webhooks.finished(id).get("state").asString()).isEqualTo("delivered");

        api.post(DELIVERIES + "/" + id + "/retry", "").hasStatus(200); // what was delivered may be wanted once more
        receiver.next();
    }

    @Test
    void a_ping_says_which_webhook_it_is_for_and_a_disabled_one_gets_none() throws Exception {
        int webhook = webhooks.listen(receiver.url(), "order.placed");
        webhooks.ping(webhook);
        var received = receiver.next();
        assertThat(received.header("Holdfast-Event")).isEqualTo("ping");
        assertThat(received.json().get("data").toString()).isEqualTo("{\"webhook_id\":%d}".formatted(webhook));

        api.put("/V1/inventory/webhooks/" + webhook, "{\"webhook\": {\"enabled\": false}}")
                .hasStatus(200);
        api.post("/V1/inventory/webhooks/" + webhook + "/ping", "")
                .refusedAs(409, "webhook-disabled", Message.of("Webhook %1 is disabled. Enable it first.", webhook));
        receiver.getsNothingFor(700);
    }

    @Test
    void nobody_waits_for_a_receiver_that_is_slow() throws Exception {
        try (var slow = new Receiver()) {
            slow.stall();
            webhooks.listen(slow.url(), "shipment.created");
            webhooks.listen(receiver.url(), "shipment.created");

            happen(IntStream.range(0, 50).mapToObj(i -> shipped("slow-" + i)).toList());

            for (int i = 0; i < 50; i++) receiver.next();
            for (int i = 0; i < 8; i++) slow.next();
            slow.getsNothingFor(300); // no more than so many at once
        }
    }

    @Test
    void events_of_one_subject_arrive_in_their_order() throws Exception {
        webhooks.listen(receiver.url(), "shipment.created");
        happen(IntStream.range(0, 20)
                .mapToObj(i -> new Event(Event.Type.SHIPMENT_CREATED, "one", new Shipped("dhl", i)))
                .toList());

        var parcels = new ArrayList<Integer>();
        for (int i = 0; i < 20; i++) {
            parcels.add(receiver.next().json().get("data").get("parcels").intValue());
        }
        assertThat(parcels).isEqualTo(IntStream.range(0, 20).boxed().toList());
    }

    @Test
    void several_relays_deliver_each_event_once() throws Exception {
        webhooks.listen(receiver.url(), "shipment.created");
        var others = List.of(
                new Relay(handOnEvents, deliveries, deliver, 1), new Relay(handOnEvents, deliveries, deliver, 1));
        relay.stop();
        happen(IntStream.range(0, 300).mapToObj(i -> shipped("many-" + i)).toList());
        others.forEach(Relay::start);
        relay.start();
        try {
            var subjects = new ArrayList<String>();
            for (int i = 0; i < 300; i++) {
                subjects.add(receiver.next().json().get("subject").asString());
            }
            assertThat(subjects).doesNotHaveDuplicates();
            receiver.getsNothingFor(700);
        } finally {
            others.forEach(Relay::stop);
        }
    }

    @Test
    void what_a_killed_server_had_claimed_is_delivered_by_another_when_its_lease_is_over() throws Exception {
        int webhook = webhooks.listen(receiver.url(), "shipment.created");
        relay.stop();
        long id = webhooks.ping(webhook);
        var claimed = deliveries.claim(Map.of(), 8, Duration.ofSeconds(2));
        assertThat(claimed).extracting(Deliveries.Attempt::deliveryId).containsExactly(id);
        assertThat(deliveries.claim(Map.of(), 8, Duration.ofSeconds(2))).isEmpty();

        relay.start();
        receiver.getsNothingFor(1000);
        receiver.next();
        deliveries.failed(claimed.getFirst(), 500, "said too late", java.util.Optional.empty());
        var delivery = webhooks.finished(id);
        assertThat(delivery.get("state").asString()).isEqualTo("delivered");
        assertThat(delivery.get("attempts").intValue()).isEqualTo(2);
    }

    @Test
    void an_address_inside_is_a_failure_where_it_is_not_allowed() throws Exception {
        var httpPost = new HttpPost(new Receivers(false));
        relay.stop();
        try {
            long id = webhooks.ping(webhooks.listen(receiver.url(), "shipment.created"));
            var attempt = deliveries.claim(Map.of(), 8, Duration.ofMinutes(1)).getFirst();
            new Deliver(httpPost, deliveries, Clock.systemUTC(), new SimpleMeterRegistry()).deliver(attempt);

            receiver.getsNothingFor(100);
            assertThat(webhooks.delivery(id).get("last_error").asString()).isEqualTo("127.0.0.1 is a private address");
        } finally {
            httpPost.stop();
            relay.start();
        }
    }

    @Test
    void what_is_finished_long_ago_is_removed_and_what_waits_is_not() throws Exception {
        int webhook = webhooks.listen(receiver.url(), "shipment.created");
        long old = webhooks.ping(webhook);
        long recent = webhooks.ping(webhook);
        webhooks.finished(old);
        webhooks.finished(recent);
        receiver.willAnswer(500);
        long waiting = webhooks.ping(webhook);
        webhooks.afterFailure(waiting);
        jdbc.sql("update webhook_delivery set created_at = now() - interval '9 days',"
                        + " finished_at = case when state <> 'pending' then now() - interval '8 days' end"
                        + " where delivery_id in (?, ?)")
                .params(old, waiting)
                .update();

        assertThat(deliveries.removeOld(8, 100)).isEqualTo(1);
        assertThat(jdbc.sql("select delivery_id from webhook_delivery where webhook_id = ? order by 1")
                        .param(webhook)
                        .query(Long.class)
                        .list())
                .containsExactly(recent, waiting);
    }
}
