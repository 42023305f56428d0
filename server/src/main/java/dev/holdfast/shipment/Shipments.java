package dev.holdfast.shipment;

import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.SourceCode;
import dev.holdfast.webapi.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The shipments with their lines. Rows are added, never changed: what has left has left. */
@Repository
public class Shipments {

    private final JdbcClient jdbc;
    private final ShipmentTracks tracks;
    private final ShipmentComments comments;

    Shipments(JdbcClient jdbc, ShipmentTracks tracks, ShipmentComments comments) {
        this.jdbc = jdbc;
        this.tracks = tracks;
        this.comments = comments;
    }

    private static final String ADD = """
            insert into shipment (increment_id, order_id, store_id, source_code, customer_id, billing_address_id,
                                  shipping_address_id, total_quantity, total_weight, packages, shipping_label)
            values (:incrementId, :order, :store, :source, :customer, :billingAddress,
                    :shippingAddress, :quantity, :weight, :packages::jsonb, :label)
            returning shipment_id
            """;

    private static final String ADD_ITEMS = """
            insert into shipment_item (shipment_id, order_item_id, product_id, sku, sku_spelling, name, price, weight,
                                       quantity, is_deducted)
            select :shipment, i.order_item_id, i.product_id, i.sku, i.sku_spelling, i.name, i.price, i.weight,
                   i.quantity, i.is_deducted
              from unnest(:orderItems::int[], :products::int[], :skus::text[], :spellings::text[], :names::text[],
                          :prices::numeric[], :weights::numeric[], :quantities::numeric[], :deducted::bool[])
                   with ordinality
                   as i (order_item_id, product_id, sku, sku_spelling, name, price, weight, quantity, is_deducted, position)
             order by i.position
            """;

    /**
     * Writes a shipment with all that belongs to it.
     *
     * @param source as it is spelled
     * @param deducted the SKUs that were taken from the source
     * @return its id
     */
    @Transactional(propagation = Propagation.MANDATORY)
    int add(NewShipment shipment, SourceCode source, Set<Sku> deducted, String incrementId) {
        var order = shipment.order();
        var lines = shipment.lines();
        int id = jdbc.sql(ADD)
                .param("incrementId", incrementId)
                .param("order", order.id())
                .param("store", order.storeId())
                .param("source", source.value())
                .param("customer", order.buyer().customerId())
                .param(
                        "billingAddress",
                        order.billingAddress() == null
                                ? null
                                : order.billingAddress().id())
                .param(
                        "shippingAddress",
                        order.shippingAddress() == null
                                ? null
                                : order.shippingAddress().id())
                .param("quantity", sum(lines, line -> line.quantity().value()))
                .param(
                        "weight",
                        sum(
                                lines,
                                line -> line.item()
                                        .weight()
                                        .multiply(line.quantity().value())))
                .param("packages", Json.MAPPER.writeValueAsString(shipment.packages()))
                .param("label", shipment.label())
                .query(Integer.class)
                .single();
        jdbc.sql(ADD_ITEMS)
                .param("shipment", id)
                .param(
                        "orderItems",
                        lines.stream().map(line -> line.item().id()).toArray(Integer[]::new))
                .param(
                        "products",
                        lines.stream().map(line -> line.item().productId()).toArray(Integer[]::new))
                .param("skus", texts(lines, line -> line.item().sku().folded()))
                .param("spellings", texts(lines, line -> line.item().sku().spelling()))
                .param("names", texts(lines, line -> line.item().name()))
                .param("prices", numbers(lines, line -> line.item().price()))
                .param("weights", numbers(lines, line -> line.item().weight()))
                .param("quantities", numbers(lines, line -> line.quantity().value()))
                .param(
                        "deducted",
                        lines.stream()
                                .map(line -> deducted.contains(line.item().sku()))
                                .toArray(Boolean[]::new))
                .update();
        tracks.add(id, shipment.tracks());
        comments.add(id, shipment.comments());
        return id;
    }

    private static BigDecimal sum(List<ShipmentLine> lines, Function<ShipmentLine, BigDecimal> part) {
        return lines.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String[] texts(List<ShipmentLine> lines, Function<ShipmentLine, String> column) {
        return lines.stream().map(column).toArray(String[]::new);
    }

    private static BigDecimal[] numbers(List<ShipmentLine> lines, Function<ShipmentLine, BigDecimal> column) {
        return lines.stream().map(column).toArray(BigDecimal[]::new);
    }

    private static final String DEDUCTED = """
            select i.order_item_id, s.source_code, sum(i.quantity) as quantity
              from shipment s
              join shipment_item i on i.shipment_id = s.shipment_id
             where s.order_id = :order
               and i.is_deducted
             group by i.order_item_id, s.source_code
             order by i.order_item_id, s.source_code
            """;

    /** So much of a line of an order was taken from a source. */
    public record Deducted(int orderItemId, SourceCode source, Quantity quantity) {}

    /** What the shipments of an order took, from where. */
    public List<Deducted> deducted(int orderId) {
        return jdbc.sql(DEDUCTED)
                .param("order", orderId)
                .query((row, _) -> new Deducted(
                        row.getInt("order_item_id"),
                        new SourceCode(row.getString("source_code")),
                        new Quantity(row.getBigDecimal("quantity"))))
                .list();
    }

    private static final String IS_OF_ORDER = """
            select exists (select from shipment where shipment_id = :shipment and order_id = :order)
            """;

    boolean isOfOrder(int shipmentId, int orderId) {
        return jdbc.sql(IS_OF_ORDER)
                .param("shipment", shipmentId)
                .param("order", orderId)
                .query(Boolean.class)
                .single();
    }

    private static final String EXISTS = "select exists (select from shipment where shipment_id = :shipment)";

    boolean exists(int shipmentId) {
        return jdbc.sql(EXISTS)
                .param("shipment", shipmentId)
                .query(Boolean.class)
                .single();
    }
}
