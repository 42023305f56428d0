package dev.holdfast.product;

import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Sku;
import dev.holdfast.store.Configuration;
import dev.holdfast.store.Setting;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How products may be sold: one row of {@code stock_item} a product. Each rule is the product's own or, where its
 * {@code use_config_…} says so, the configured one.
 */
@Repository
public class StockSettings {

    // What a product leaves to the configuration is null: most leave it all, and a null costs next to nothing.
    // Both tables are given the SKUs, so that PostgreSQL goes through each index once and merges what it finds, instead
    // of looking each row of the one up in the other. It keeps a plan for arrays that it knows only as the result of
    // another query; for others it plans each time anew.
    private static final String SOLD = """
            select p.sku_spelling, p.type_id, i.is_in_stock,
                   case when not i.use_config_manage_stock     then i.manage_stock          end as manage_stock,
                   case when not i.use_config_backorders       then i.backorders            end as backorders,
                   case when not i.use_config_min_qty          then i.min_qty               end as min_qty,
                   case when not i.use_config_min_sale_qty     then i.min_sale_qty          end as min_sale_qty,
                   case when not i.use_config_max_sale_qty     then i.max_sale_qty          end as max_sale_qty,
                   case when not i.use_config_enable_qty_inc   then i.enable_qty_increments end as enable_qty_increments,
                   case when not i.use_config_qty_increments   then i.qty_increments        end as qty_increments,
                   i.is_qty_decimal,
                   case when not i.use_config_notify_stock_qty then i.notify_stock_qty      end as notify_stock_qty
              from product p
              join stock_item i on i.sku = p.sku
             where p.sku = any((select :skus)::text[])
               and i.sku = any((select :skus)::text[])
            """;

    private final JdbcClient jdbc;
    private final Configuration configuration;

    StockSettings(JdbcClient jdbc, Configuration configuration) {
        this.jdbc = jdbc;
        this.configuration = configuration;
    }

    /** The products with their rules, in one statement; SKUs that are not in the catalogue are absent. */
    public Map<Sku, SoldProduct> find(Collection<Sku> skus) {
        var configured = configured();
        var found = new LinkedHashMap<Sku, SoldProduct>();
        jdbc.sql(SOLD)
                .param("skus", skus.stream().map(Sku::folded).toArray(String[]::new))
                .query(row -> {
                    var product = sold(row, configured);
                    found.put(product.sku(), product);
                });
        return found;
    }

    /** Those of the SKUs that sources count: in the catalogue, with a quantity of their own, and not sold without limit. */
    public Set<Sku> managed(Collection<Sku> skus) {
        return find(skus).entrySet().stream()
                .filter(sold -> sold.getValue().type().hasOwnQuantity()
                        && sold.getValue().rules().manageStock())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The rules of a product that leaves all of them to the configuration. */
    public SellingRules configured() {
        return new SellingRules(
                configuration.flag(Setting.MANAGE_STOCK),
                Backorders.stored(configuration.integer(Setting.BACKORDERS)),
                quantity(Setting.MIN_QTY),
                quantity(Setting.MIN_SALE_QTY),
                quantity(Setting.MAX_SALE_QTY),
                configuration.flag(Setting.ENABLE_QTY_INCREMENTS),
                quantity(Setting.QTY_INCREMENTS),
                false,
                quantity(Setting.NOTIFY_STOCK_QTY));
    }

    private Quantity quantity(Setting setting) {
        return new Quantity(configuration.decimal(setting));
    }

    private static final String STORED = """
            select sku, is_in_stock, is_qty_decimal, show_default_notification_message,
                   use_config_min_qty, min_qty,
                   use_config_min_sale_qty, min_sale_qty,
                   use_config_max_sale_qty, max_sale_qty,
                   use_config_backorders, backorders,
                   use_config_notify_stock_qty, notify_stock_qty,
                   use_config_qty_increments, qty_increments,
                   use_config_enable_qty_inc, enable_qty_increments,
                   use_config_manage_stock, manage_stock,
                   is_decimal_divided
              from stock_item
             where sku = any(:skus)
            """;

    /** What was set for each of the products. */
    public Map<Sku, StockItem> stored(Collection<Sku> skus) {
        var stored = new LinkedHashMap<Sku, StockItem>();
        jdbc.sql(STORED)
                .param("skus", skus.stream().map(Sku::folded).toArray(String[]::new))
                .query(row -> {
                    stored.put(new Sku(row.getString("sku")), stockItem(row));
                });
        return stored;
    }

    private static final String UPDATE = """
            update stock_item
               set is_in_stock = :inStock,
                   is_qty_decimal = :qtyDecimal,
                   show_default_notification_message = :showDefaultNotificationMessage,
                   use_config_min_qty = :minQtyConfigured,
                   min_qty = :minQty,
                   use_config_min_sale_qty = :minSaleQtyConfigured,
                   min_sale_qty = :minSaleQty,
                   use_config_max_sale_qty = :maxSaleQtyConfigured,
                   max_sale_qty = :maxSaleQty,
                   use_config_backorders = :backordersConfigured,
                   backorders = :backorders,
                   use_config_notify_stock_qty = :notifyStockQtyConfigured,
                   notify_stock_qty = :notifyStockQty,
                   use_config_qty_increments = :qtyIncrementsConfigured,
                   qty_increments = :qtyIncrements,
                   use_config_enable_qty_inc = :enableQtyIncrementsConfigured,
                   enable_qty_increments = :enableQtyIncrements,
                   use_config_manage_stock = :manageStockConfigured,
                   manage_stock = :manageStock,
                   is_decimal_divided = :decimalDivided
             where sku = :sku
            """;

    /** Replaces what was set for the product. */
    public void update(Sku sku, StockItem item) {
        jdbc.sql(UPDATE)
                .param("sku", sku.folded())
                .param("inStock", item.inStock())
                .param("qtyDecimal", item.qtyDecimal())
                .param("showDefaultNotificationMessage", item.showDefaultNotificationMessage())
                .param("minQtyConfigured", item.minQty().configured())
                .param("minQty", item.minQty().own().value())
                .param("minSaleQtyConfigured", item.minSaleQty().configured())
                .param("minSaleQty", item.minSaleQty().own().value())
                .param("maxSaleQtyConfigured", item.maxSaleQty().configured())
                .param("maxSaleQty", item.maxSaleQty().own().value())
                .param("backordersConfigured", item.backorders().configured())
                .param("backorders", item.backorders().own().number())
                .param("notifyStockQtyConfigured", item.notifyStockQty().configured())
                .param("notifyStockQty", item.notifyStockQty().own().value())
                .param("qtyIncrementsConfigured", item.qtyIncrements().configured())
                .param("qtyIncrements", item.qtyIncrements().own().value())
                .param(
                        "enableQtyIncrementsConfigured",
                        item.enableQtyIncrements().configured())
                .param("enableQtyIncrements", item.enableQtyIncrements().own())
                .param("manageStockConfigured", item.manageStock().configured())
                .param("manageStock", item.manageStock().own())
                .param("decimalDivided", item.decimalDivided())
                .update();
    }

    private static final String NOTIFY_BELOW = """
            update stock_item i
               set use_config_notify_stock_qty = wanted.quantity is null,
                   notify_stock_qty = coalesce(wanted.quantity, i.notify_stock_qty)
              from (select s.sku, w.quantity
                      from unnest(:skus::text[], :quantities::numeric[]) as w (sku, quantity)
                      join stock_item s on s.sku = w.sku
                     order by s.sku
                       for update of s) wanted
             where i.sku = wanted.sku
            """;

    /** Sets the quantity below which each of the products counts as low; none leaves it to the configuration. */
    public void notifyBelow(Map<Sku, Optional<Quantity>> quantities) {
        jdbc.sql(NOTIFY_BELOW)
                .param("skus", quantities.keySet().stream().map(Sku::folded).toArray(String[]::new))
                .param(
                        "quantities",
                        quantities.values().stream()
                                .map(quantity -> quantity.map(Quantity::value).orElse(null))
                                .toArray(BigDecimal[]::new))
                .update();
    }

    private static SoldProduct sold(ResultSet row, SellingRules configured) throws SQLException {
        return new SoldProduct(
                new Sku(row.getString("sku_spelling")),
                ProductType.stored(row.getString("type_id")),
                rules(row, configured),
                row.getBoolean("is_in_stock"));
    }

    private static SellingRules rules(ResultSet row, SellingRules configured) throws SQLException {
        var backorders = row.getObject("backorders", Integer.class);
        return new SellingRules(
                flag(row, "manage_stock", configured.manageStock()),
                backorders == null ? configured.backorders() : Backorders.stored(backorders),
                quantity(row, "min_qty", configured.minQty()),
                quantity(row, "min_sale_qty", configured.minSaleQty()),
                quantity(row, "max_sale_qty", configured.maxSaleQty()),
                flag(row, "enable_qty_increments", configured.enableQtyIncrements()),
                quantity(row, "qty_increments", configured.qtyIncrements()),
                row.getBoolean("is_qty_decimal"),
                quantity(row, "notify_stock_qty", configured.notifyStockQty()));
    }

    private static boolean flag(ResultSet row, String column, boolean configured) throws SQLException {
        var own = row.getObject(column, Boolean.class);
        return own == null ? configured : own;
    }

    private static Quantity quantity(ResultSet row, String column, Quantity configured) throws SQLException {
        var own = row.getBigDecimal(column);
        return own == null ? configured : new Quantity(own);
    }

    private static StockItem stockItem(ResultSet row) throws SQLException {
        return new StockItem(
                row.getBoolean("is_in_stock"),
                row.getBoolean("is_qty_decimal"),
                row.getBoolean("show_default_notification_message"),
                quantity(row, "min_qty"),
                quantity(row, "min_sale_qty"),
                quantity(row, "max_sale_qty"),
                new Rule<>(row.getBoolean("use_config_backorders"), Backorders.stored(row.getInt("backorders"))),
                quantity(row, "notify_stock_qty"),
                quantity(row, "qty_increments"),
                new Rule<>(row.getBoolean("use_config_enable_qty_inc"), row.getBoolean("enable_qty_increments")),
                new Rule<>(row.getBoolean("use_config_manage_stock"), row.getBoolean("manage_stock")),
                row.getBoolean("is_decimal_divided"));
    }

    private static Rule<Quantity> quantity(ResultSet row, String column) throws SQLException {
        return new Rule<>(row.getBoolean("use_config_" + column), new Quantity(row.getBigDecimal(column)));
    }
}
