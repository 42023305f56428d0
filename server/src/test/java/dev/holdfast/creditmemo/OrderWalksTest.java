package dev.holdfast.creditmemo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.order.Order;
import dev.holdfast.order.OrderItem;
import dev.holdfast.order.Orders;
import dev.holdfast.shared.Quantity;
import dev.holdfast.testing.Api;
import dev.holdfast.testing.Fixtures;
import dev.holdfast.testing.Goods;
import dev.holdfast.testing.PlacedOrders;
import dev.holdfast.testing.ServerTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Orders on random walks: invoiced, shipped from two sources, refunded with and without their goods, canceled, in any order and in any
 * amount, allowed or not. Beside each order walks a model of it that knows nothing but counting.
 */
@ServerTest
class OrderWalksTest {

    private static final int EU = 10;
    private static final int STEPS = 14;
    private static final int MOST_AT_ONCE = 4;
    private static final Map<String, Integer> HELD = Map.of("eu-1", 20, "eu-2", 3);

    @Autowired
    Api api;

    @Autowired
    Goods goods;

    @Autowired
    PlacedOrders placedOrders;

    @Autowired
    Orders orders;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    static void company(@Autowired Fixtures fixtures) {
        fixtures.company();
    }

    /** What a line has come to, counted by hand. */
    private static final class Line {
        final String sku;
        final boolean isVirtual;
        final int ordered;
        int invoiced;
        int left;
        int refunded;
        int withdrawn;
        int canceled;
        int writtenOff;
        int broughtBack;

        Line(String sku, boolean isVirtual, int ordered) {
            this.sku = sku;
            this.isVirtual = isVirtual;
            this.ordered = ordered;
        }

        int open() {
            return ordered - left - withdrawn - canceled;
        }

        void invoice(int quantity) {
            invoiced += quantity;
            if (isVirtual) left += quantity;
        }

        void refund(int quantity, boolean comesBack) {
            int notLeft = Math.min(quantity, Math.max(invoiced - left - withdrawn, 0));
            refunded += quantity;
            withdrawn += notLeft;
            if (comesBack) broughtBack += quantity - notLeft;
            else writtenOff += notLeft;
        }

        void cancel() {
            canceled += Math.min(ordered - invoiced - canceled, open());
        }

        int held() {
            return HELD.values().stream().mapToInt(Integer::intValue).sum() - left - writtenOff + broughtBack;
        }

        /** In one line, to be compared with {@link #seen}. */
        @Override
        public String toString() {
            return "%s invoiced %d left %d refunded %d withdrawn %d canceled %d, promised %d, held %d"
                    .formatted(sku, invoiced, left, refunded, withdrawn, canceled, open(), held());
        }
    }

    private enum Step {
        INVOICE,
        SHIP,
        REFUND,
        TAKE_BACK,
        CANCEL
    }

    private static final List<Step> STEPS_BY_CHANCE = List.of(
            Step.INVOICE,
            Step.INVOICE,
            Step.INVOICE,
            Step.SHIP,
            Step.SHIP,
            Step.REFUND,
            Step.TAKE_BACK,
            Step.TAKE_BACK);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void no_unit_and_no_cent_is_lost_or_counted_twice(long seed) {
        var random = new Random(seed);
        var lines = List.of(
                line("simple", "tea-" + seed, 1 + random.nextInt(6)),
                line("simple", "cup-" + seed, 1 + random.nextInt(6)),
                line("virtual", "book-" + seed, 1 + random.nextInt(4)));
        var text = lines.stream().map(line -> line.sku + " " + line.ordered).collect(Collectors.joining(", "));
        var purchase = new Purchase(api, orders, placedOrders.placed(EU, text));

        var walk = new ArrayList<String>();
        for (int i = 0; i < STEPS; i++) {
            boolean mayCancel = i > STEPS / 2;
            var step = mayCancel && random.nextInt(10) == 0
                    ? Step.CANCEL
                    : STEPS_BY_CHANCE.get(random.nextInt(STEPS_BY_CHANCE.size()));
            walk(purchase, lines, step, random, walk);
        }
        finish(purchase, lines, walk);
    }

    private Line line(String type, String sku, int ordered) {
        goods.product(sku, type, "");
        goods.holds(
                sku,
                HELD.entrySet().stream()
                        .map(source -> source.getKey() + " " + source.getValue())
                        .collect(Collectors.joining(", ")));
        return new Line(sku, type.equals("virtual"), ordered);
    }

    private void walk(Purchase purchase, List<Line> lines, Step step, Random random, List<String> walk) {
        var line = lines.get(random.nextInt(lines.size()));
        int quantity = 1 + random.nextInt(MOST_AT_ONCE);
        var source = random.nextBoolean() ? "eu-1" : "eu-2";
        var before = purchase.order();
        var seenBefore = seen(purchase);
        var wanted = line.sku + " " + quantity;
        walk.add("%s %s %s".formatted(step, wanted, step == Step.SHIP ? source : ""));

        boolean isAllowed = isAllowed(before, line, step, quantity, source);
        var answer = switch (step) {
            case INVOICE -> purchase.invoice(wanted);
            case SHIP -> purchase.ship(source, wanted);
            case REFUND -> purchase.refund(wanted);
            case TAKE_BACK -> purchase.takeBack(wanted);
            case CANCEL -> api.post("/V1/orders/" + purchase.id() + "/cancel", "");
        };

        assertThat(answer.status() == 200 && !answer.text().equals("false"))
                .as("%s: %s", walk, answer.text())
                .isEqualTo(isAllowed);
        if (!isAllowed) {
            assertThat(purchase.order()).as("after %s", walk).isEqualTo(before);
            assertThat(seen(purchase)).as("after %s", walk).isEqualTo(seenBefore);
            return;
        }
        switch (step) {
            case INVOICE -> line.invoice(quantity);
            case SHIP -> line.left += Math.min(quantity, line.open());
            case REFUND -> line.refund(quantity, false);
            case TAKE_BACK -> line.refund(quantity, true);
            case CANCEL -> lines.forEach(Line::cancel);
        }
        assertThat(seen(purchase)).as("after %s", walk).isEqualTo(lines.toString());
        assertMoneyIsConserved(purchase);
    }

    private boolean isAllowed(Order order, Line line, Step step, int quantity, String source) {
        return switch (step) {
            case INVOICE -> order.isOpenToInvoices() && quantity <= line.ordered - line.invoiced - line.canceled;
            case SHIP -> {
                int shipped = Math.min(quantity, line.open());
                yield order.isOpenToShipments() && !line.isVirtual && shipped > 0 && shipped <= held(line.sku, source);
            }
            case REFUND, TAKE_BACK -> order.isOpenToRefunds() && quantity <= line.invoiced - line.refunded;
            case CANCEL -> order.canCancel();
        };
    }

    /** Ships what is left; then nothing is promised any more. */
    private void finish(Purchase purchase, List<Line> lines, List<String> walk) {
        for (var line : lines) {
            if (line.open() == 0 || !purchase.order().isOpenToShipments()) continue;
            var answer = line.isVirtual
                    ? purchase.invoice(line.sku + " " + line.open())
                    : purchase.ship("eu-1", line.sku + " " + line.open());
            assertThat(answer.status()).as("%s: %s", walk, answer.text()).isEqualTo(200);
            if (line.isVirtual) line.invoice(line.open());
            else line.left += line.open();
        }
        assertThat(seen(purchase)).as("after %s", walk).isEqualTo(lines.toString());
        assertThat(lines).as("after %s", walk).allMatch(line -> line.open() == 0);
    }

    private static final String PROMISED = "select coalesce(-sum(quantity), 0) from reservation where sku = ?";
    private static final String HELD_BY_SOURCE = "select source_code, quantity from source_item where sku = ?";
    private static final String REFUNDED = "select coalesce(sum(grand_total), 0) from credit_memo where order_id = ?";

    /** What the database has of the order's lines. */
    private String seen(Purchase purchase) {
        return purchase.order().items().stream().map(this::seen).toList().toString();
    }

    private String seen(OrderItem item) {
        var progress = item.progress();
        var sku = item.sku().spelling();
        return "%s invoiced %s left %s refunded %s withdrawn %s canceled %s, promised %s, held %s"
                .formatted(
                        sku,
                        progress.invoiced(),
                        progress.delivered(),
                        progress.refunded(),
                        progress.withdrawn(),
                        progress.canceled(),
                        new Quantity(jdbc.sql(PROMISED)
                                .param(sku)
                                .query(BigDecimal.class)
                                .single()),
                        new Quantity(held(sku).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add)));
    }

    private Map<String, BigDecimal> held(String sku) {
        var held = new LinkedHashMap<String, BigDecimal>();
        jdbc.sql(HELD_BY_SOURCE).param(sku).query(row -> {
            held.put(row.getString("source_code"), row.getBigDecimal("quantity"));
        });
        return held;
    }

    private int held(String sku, String source) {
        return held(sku).getOrDefault(source, BigDecimal.ZERO).intValueExact();
    }

    private void assertMoneyIsConserved(Purchase purchase) {
        var sums = purchase.order().sums();
        var refunded =
                jdbc.sql(REFUNDED).param(purchase.id()).query(BigDecimal.class).single();
        assertThat(sums.totalRefunded()).isEqualByComparingTo(refunded).isLessThanOrEqualTo(sums.paid());
        assertThat(sums.paid()).isLessThanOrEqualTo(purchase.order().totals().total());
    }
}
