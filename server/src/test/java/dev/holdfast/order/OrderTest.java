package dev.holdfast.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.product.ProductType;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.StockId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The states of orders, step by step. A line is {@code ordered}, or {@code ordered v} when virtual; a step is {@code what line quantity}. */
class OrderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lines   | steps                                                            | state
            10      |                                                                  | new
            10      | invoice 0 4                                                      | processing
            10      | invoice 0 10                                                     | processing
            10      | ship 0 4                                                         | processing
            10      | ship 0 10                                                        | processing
            10      | ship 0 10, invoice 0 4                                           | processing
            10      | ship 0 10, invoice 0 10                                          | complete
            10      | invoice 0 10, ship 0 4, ship 0 6                                 | complete
            10, 2   | invoice 0 10, invoice 1 2, ship 0 10                             | processing
            10, 2   | invoice 0 10, ship 0 10, ship 1 2                                | processing
            3 v     | invoice 0 2                                                      | processing
            3 v     | invoice 0 2, invoice 0 1                                         | complete
            1, 3 v  | invoice 0 1, invoice 1 3                                         | processing
            1, 3 v  | invoice 0 1, invoice 1 3, ship 0 1                               | complete
            1, 3 v  | invoice 0 1, ship 0 1                                            | processing
            10      | invoice 0 10, refund 0 10                                        | closed
            10      | invoice 0 10, refund 0 3                                         | processing
            10      | invoice 0 10, ship 0 7, refund 0 3                               | complete
            10      | invoice 0 10, refund 0 3, ship 0 7                               | complete
            10      | invoice 0 10, ship 0 10, refund 0 3                              | complete
            10      | invoice 0 10, ship 0 10, refund 0 10                             | closed
            10      | invoice 0 10, ship 0 7, refund 0 10                              | closed
            10      | invoice 0 4, ship 0 4, refund 0 4                                | processing
            10      | invoice 0 4, refund 0 4                                          | processing
            3 v     | invoice 0 3, refund 0 2                                          | complete
            3 v     | invoice 0 3, refund 0 3                                          | closed
            10      | cancel                                                           | canceled
            10      | invoice 0 4, cancel                                              | processing
            10      | invoice 0 4, cancel, ship 0 4                                    | complete
            10      | invoice 0 4, ship 0 4, cancel                                    | complete
            10      | invoice 0 4, ship 0 6, cancel                                    | complete
            10      | invoice 0 4, refund 0 4, cancel                                  | closed
            10      | invoice 0 4, cancel, refund 0 4                                  | closed
            10      | ship 0 4, cancel                                                 | canceled
            3 v     | invoice 0 1, cancel                                              | complete
            10      | hold                                                             | holded
            10      | hold, unhold                                                     | new
            10      | invoice 0 4, hold                                                | holded
            10      | invoice 0 4, hold, unhold                                        | processing
            """, useHeadersInDisplayName = true)
    void the_state_follows_from_what_happened(String lines, String steps, String state) {
        assertThat(after(lines, steps).state().wireName()).isEqualTo(state);
        assertThat(after(lines, steps).status())
                .isEqualTo(after(lines, steps).state().defaultStatus());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lines | steps                                         | invoice | ship | refund | withdraw | cancel
            10    |                                               | 10      | 10   | 0      | 0        | 10
            10    | invoice 0 4                                   | 6       | 10   | 4      | 4        | 6
            10    | invoice 0 4, ship 0 3                         | 6       | 7    | 4      | 1        | 6
            10    | invoice 0 4, ship 0 6                         | 6       | 4    | 4      | 0        | 4
            10    | invoice 0 10, ship 0 4, refund 0 6            | 0       | 0    | 4      | 0        | 0
            10    | invoice 0 10, ship 0 4, refund 0 3            | 0       | 3    | 7      | 3        | 0
            10    | invoice 0 4, ship 0 4, refund 0 4             | 6       | 6    | 0      | 0        | 6
            10    | invoice 0 4, ship 0 4, refund 0 4, invoice 0 6| 0       | 6    | 6      | 6        | 0
            10    | invoice 0 5, refund 0 5, ship 0 5             | 5       | 0    | 0      | 0        | 0
            10    | invoice 0 4, cancel                           | 0       | 4    | 4      | 4        | 0
            10    | ship 0 4, cancel                              | 4       | 0    | 0      | 0        | 0
            10 v  | invoice 0 4                                   | 6       | 0    | 4      | 0        | 6
            """, useHeadersInDisplayName = true)
    void quantities_left_follow_from_what_happened(
            String lines, String steps, String invoice, String ship, String refund, String withdraw, String cancel) {
        var item = after(lines, steps).items().getFirst();
        assertThat(item.leftToInvoice()).isEqualTo(Quantity.of(invoice));
        assertThat(item.leftToShip()).isEqualTo(Quantity.of(ship));
        assertThat(item.leftToRefund()).isEqualTo(Quantity.of(refund));
        assertThat(item.leftToWithdraw()).isEqualTo(Quantity.of(withdraw));
        assertThat(item.leftToCancel()).isEqualTo(Quantity.of(cancel));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            new,             pending,         true,  true,  false
            pending_payment, pending_payment, true,  true,  false
            processing,      processing,      true,  true,  false
            complete,        complete,        false, false, false
            closed,          closed,          false, false, false
            canceled,        canceled,        false, false, false
            holded,          holded,          false, false, true
            payment_review,  payment_review,  false, false, false
            """)
    void a_state_allows_actions(String state, String status, boolean cancel, boolean hold, boolean unhold) {
        var order = order(OrderState.stored(state), lines("10"));
        assertThat(order.state().defaultStatus()).isEqualTo(status);
        assertThat(order.canCancel()).isEqualTo(cancel);
        assertThat(order.canHold()).isEqualTo(hold);
        assertThat(order.canUnhold()).isEqualTo(unhold);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            invoices | charged
            3        | 9.01
            1, 2     | 3.00 6.01
            2, 1     | 6.01 3.00
            1, 1, 1  | 3.00 3.01 3.00
            """, useHeadersInDisplayName = true)
    void parts_of_a_line_add_up_to_the_line(String invoices, String charged) {
        var item = item(1, "3", new LineAmounts(new BigDecimal("10.00"), new BigDecimal("0.99"), BigDecimal.ZERO));
        var amounts = new ArrayList<String>();
        for (var part : invoices.split(", ", -1)) {
            amounts.add(item.amountsToInvoice(Quantity.of(part)).total().toPlainString());
            item = item.invoiced(Quantity.of(part));
        }
        assertThat(String.join(" ", amounts)).isEqualTo(charged);
        assertThat(item.progress().amountsInvoiced().total()).isEqualByComparingTo("9.01");
    }

    private static Order after(String lines, String steps) {
        var order = order(OrderState.NEW, lines(lines));
        if (steps == null) return order;
        for (var step : steps.split(", ", -1)) order = after(order, step.split(" ", -1));
        return order;
    }

    private static Order after(Order order, String[] step) {
        return switch (step[0]) {
            case "cancel" -> order.canceled();
            case "hold" -> order.held();
            case "unhold" -> order.unheld();
            default -> progressed(order, step[0], Integer.parseInt(step[1]), Quantity.of(step[2]));
        };
    }

    private static Order progressed(Order order, String what, int line, Quantity quantity) {
        var items = new ArrayList<>(order.items());
        var item = items.get(line);
        var sums = order.sums();
        switch (what) {
            case "invoice" -> {
                sums = sums.invoiced(Totals.of(List.of(item.amountsToInvoice(quantity)), BigDecimal.ZERO));
                items.set(
                        line, item.isVirtual() ? item.invoiced(quantity).delivered(quantity) : item.invoiced(quantity));
            }
            case "ship" -> items.set(line, item.delivered(quantity));
            case "refund" -> {
                sums = sums.refunded(
                        Totals.of(List.of(item.amountsToRefund(quantity)), BigDecimal.ZERO),
                        BigDecimal.ZERO,
                        BigDecimal.ZERO);
                items.set(line, item.refunded(quantity));
            }
            default -> throw new IllegalArgumentException(what);
        }
        return order.progressed(items, sums);
    }

    private static List<OrderItem> lines(String lines) {
        return Stream.of(lines.split(", ", -1))
                .map(line -> item(1, line, LineAmounts.ZERO))
                .map(item -> item(
                        1,
                        item.ordered() + (item.isVirtual() ? " v" : ""),
                        new LineAmounts(item.ordered().value(), BigDecimal.ZERO, BigDecimal.ZERO)))
                .toList();
    }

    private static OrderItem item(int id, String line, LineAmounts amounts) {
        var parts = line.split(" ", -1);
        return new OrderItem(
                id,
                null,
                null,
                parts.length > 1 ? ProductType.VIRTUAL : ProductType.SIMPLE,
                new Sku("tea"),
                "tea".toUpperCase(Locale.ROOT),
                false,
                true,
                BigDecimal.ZERO,
                BigDecimal.ONE,
                BigDecimal.ONE,
                Quantity.of(parts[0]),
                Quantity.ZERO,
                amounts,
                LineProgress.NONE);
    }

    private static Order order(OrderState state, List<OrderItem> items) {
        return new Order(
                1,
                "000000001",
                1,
                "",
                new StockId(1),
                null,
                state,
                state.defaultStatus(),
                null,
                new Buyer(null, 0, "gus@example.net", null, null),
                "USD",
                Totals.of(items.stream().map(OrderItem::amounts).toList(), BigDecimal.ZERO),
                OrderSums.ZERO,
                null,
                new Payment("checkmo", "Check / Money order", null),
                null,
                null,
                items,
                null,
                null,
                "",
                Instant.EPOCH,
                Instant.EPOCH);
    }
}
