package dev.holdfast.creditmemo;

import dev.holdfast.order.Order;
import dev.holdfast.order.OrderItem;
import dev.holdfast.order.Orders;
import dev.holdfast.testing.Answer;
import dev.holdfast.testing.Api;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An order, and what is done with it over the API. What an action is about is told as {@code tea 2, book 1}: SKU and quantity of the lines
 * concerned, or nothing for all that is left.
 */
record Purchase(Api api, Orders orders, int id) {

    Order order() {
        return orders.get(id);
    }

    OrderItem item(String sku) {
        return order().items().stream()
                .filter(item -> item.sku().spelling().equals(sku))
                .findFirst()
                .orElseThrow();
    }

    Answer invoice(String lines) {
        return api.post("/V1/order/" + id + "/invoice", """
                {"items": %s}""".formatted(items(lines)));
    }

    Answer ship(String source, String lines) {
        return api.post("/V1/order/" + id + "/ship", """
                {"items": %s, "arguments": {"extension_attributes": {"source_code": "%s"}}}""".formatted(items(lines), source));
    }

    /** The goods do not come back. */
    Answer refund(String lines) {
        return refund(lines, "{}");
    }

    Answer refund(String lines, String arguments) {
        return api.post("/V1/order/" + id + "/refund", """
                {"items": %s, "arguments": %s}""".formatted(items(lines), arguments));
    }

    /** The goods of all these lines come back to stock; no shipping is refunded. */
    Answer takeBack(String lines) {
        var returned = parts(lines)
                .map(part -> String.valueOf(item(part.split(" ", 2)[0]).id()))
                .collect(Collectors.joining(", "));
        return refund(lines, """
                {"shipping_amount": 0, "extension_attributes": {"return_to_stock_items": [%s]}}""".formatted(returned));
    }

    private String items(String lines) {
        return parts(lines)
                .map(part -> part.split(" ", 2))
                .map(part -> """
                        {"order_item_id": %d, "qty": %s}""".formatted(item(part[0]).id(), part[1]))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static Stream<String> parts(String lines) {
        return lines.isEmpty() ? Stream.of() : Stream.of(lines.split(", ", -1));
    }
}
