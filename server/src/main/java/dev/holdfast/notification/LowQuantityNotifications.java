package dev.holdfast.notification;

import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.SourceCode;
import dev.holdfast.shared.SourceItemKey;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The low-quantity notifications. Rows are locked in the order (sku, source_code). */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class LowQuantityNotifications {

    private final JdbcClient jdbc;

    LowQuantityNotifications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String SAVE = """
            insert into low_quantity_notification (source_code, sku, notify_stock_qty)
            select distinct on (item.sku, lower(item.source_code)) lower(item.source_code), item.sku, item.quantity
              from unnest(:sourceCodes::text[], :skus::text[], :quantities::numeric[]) with ordinality
                   as item (source_code, sku, quantity, position)
             order by item.sku, lower(item.source_code), item.position desc
            on conflict (sku, source_code) do update set notify_stock_qty = excluded.notify_stock_qty
            """;

    /** Writes these notifications over what there was; of several for one item the last counts. */
    void save(List<Notification> notifications) {
        var items = notifications.stream().map(Notification::item).toList();
        jdbc.sql(SAVE)
                .param("sourceCodes", sourceCodes(items))
                .param("skus", skus(items))
                .param(
                        "quantities",
                        notifications.stream()
                                .map(n -> n.below().map(Quantity::value).orElse(null))
                                .toArray(BigDecimal[]::new))
                .update();
    }

    private static final String OWN = """
            select k.source_code, k.sku, n.notify_stock_qty
              from unnest(:sourceCodes::text[], :skus::text[]) as k (source_code, sku)
              join low_quantity_notification n on n.sku = k.sku and n.source_code = lower(k.source_code)
             where n.notify_stock_qty is not null
            """;

    /** The quantities that these items have of their own; those that have none are absent. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Map<SourceItemKey, Quantity> own(Collection<SourceItemKey> items) {
        var own = new HashMap<SourceItemKey, Quantity>();
        jdbc.sql(OWN)
                .param("sourceCodes", sourceCodes(items))
                .param("skus", skus(items))
                .query(row -> {
                    own.put(
                            new SourceItemKey(
                                    new SourceCode(row.getString("source_code")), new Sku(row.getString("sku"))),
                            new Quantity(row.getBigDecimal("notify_stock_qty")));
                });
        return own;
    }

    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    Optional<Quantity> own(SourceItemKey item) {
        return Optional.ofNullable(own(List.of(item)).get(item));
    }

    private static final String CREATE_MISSING = """
            insert into low_quantity_notification (source_code, sku)
            select distinct lower(item.source_code), item.sku
              from unnest(:sourceCodes::text[], :skus::text[]) as item (source_code, sku)
             order by 2, 1
            on conflict do nothing
            """;

    /** Gives each of these items that has no notification one without a quantity of its own. */
    public void createMissing(Collection<SourceItemKey> items) {
        jdbc.sql(CREATE_MISSING)
                .param("sourceCodes", sourceCodes(items))
                .param("skus", skus(items))
                .update();
    }

    private static final String REMOVE = """
            delete from low_quantity_notification
             where (sku, source_code) in (
                   select n.sku, n.source_code
                     from low_quantity_notification n
                     join unnest(:sourceCodes::text[], :skus::text[]) as item (source_code, sku)
                       on item.sku = n.sku and lower(item.source_code) = n.source_code
                    order by n.sku, n.source_code
                      for update of n)
            """;

    /** Removes the notifications of these items; those that have none are left as they are. */
    @Transactional
    public void remove(Collection<SourceItemKey> items) {
        if (items.isEmpty()) return;
        jdbc.sql(REMOVE)
                .param("sourceCodes", sourceCodes(items))
                .param("skus", skus(items))
                .update();
    }

    private static final String COPY_MISSING = """
            insert into low_quantity_notification (source_code, sku, notify_stock_qty)
            select lower(:to), sku, notify_stock_qty
              from low_quantity_notification
             where sku = any(:skus)
               and source_code = lower(:from)
             order by sku
            on conflict do nothing
            """;

    /** Gives the second source the first one's notifications of these SKUs, where it has none of its own. */
    public void copyMissing(Collection<Sku> skus, SourceCode from, SourceCode to) {
        jdbc.sql(COPY_MISSING)
                .param("skus", skus.stream().map(Sku::folded).toArray(String[]::new))
                .param("from", from.value())
                .param("to", to.value())
                .update();
    }

    private static final String REMOVE_ALL = """
            delete from low_quantity_notification
             where sku = :sku
            """;

    /** Removes a SKU's notifications in all sources. */
    public void removeAll(Sku sku) {
        jdbc.sql(REMOVE_ALL).param("sku", sku.folded()).update();
    }

    private static final String REMOVE_ALL_OF_SOURCE = """
            delete from low_quantity_notification
             where source_code = lower(:source)
            """;

    /** Removes a source's notifications of all SKUs. */
    public void removeAll(SourceCode source) {
        jdbc.sql(REMOVE_ALL_OF_SOURCE).param("source", source.value()).update();
    }

    private static final String RENAME = """
            with moved as (
                delete from low_quantity_notification
                 where sku = :from
                returning source_code, notify_stock_qty)
            insert into low_quantity_notification (source_code, sku, notify_stock_qty)
            select source_code, :to, notify_stock_qty
              from moved
             order by source_code
            on conflict (sku, source_code) do update set notify_stock_qty = excluded.notify_stock_qty
            """;

    /** Moves a SKU's notifications to its new name. */
    public void rename(Sku from, Sku to) {
        if (from.equals(to)) return; // only spelled otherwise
        jdbc.sql(RENAME).param("from", from.folded()).param("to", to.folded()).update();
    }

    private static String[] sourceCodes(Collection<SourceItemKey> items) {
        return items.stream().map(item -> item.source().value()).toArray(String[]::new);
    }

    private static String[] skus(Collection<SourceItemKey> items) {
        return items.stream().map(item -> item.sku().folded()).toArray(String[]::new);
    }
}
