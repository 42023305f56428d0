package dev.holdfast.product;

import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Sku;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How products may be sold. Each rule is the product's own or, where its {@code use_config_…} says so, the configured one. */
@Repository
public class StockSettings {

    private static final String SOLD = """
            select p.sku, p.type_id, i.is_in_stock, i.is_qty_decimal,
                   i.use_config_manage_stock, i.manage_stock,
                   i.use_config_backorders, i.backorders,
                   i.use_config_min_qty, i.min_qty,
                   i.use_config_min_sale_qty, i.min_sale_qty,
                   i.use_config_max_sale_qty, i.max_sale_qty,
                   i.use_config_enable_qty_inc, i.enable_qty_increments,
                   i.use_config_qty_increments, i.qty_increments,
                   i.use_config_notify_stock_qty, i.notify_stock_qty
              from product p
              join stock_item i on i.sku = p.sku
            """;

    private static final String SOLD_ONE = SOLD + """
             where p.sku = :sku
            """;

    private static final String SOLD_MANY = SOLD + """
             where p.sku = any(:skus)
            """;

    private final JdbcClient jdbc;

    StockSettings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The product with its rules, in one statement; empty for an SKU that is not in the catalogue. */
    public Optional<SoldProduct> find(Sku sku) {
        var configured = configured();
        return jdbc.sql(SOLD_ONE)
                .param("sku", sku.folded())
                .query((row, _) -> sold(row, configured))
                .optional();
    }

    /** The products with their rules, in one statement; SKUs that are not in the catalogue are absent. */
    public Map<Sku, SoldProduct> find(Collection<Sku> skus) {
        var configured = configured();
        var found = new LinkedHashMap<Sku, SoldProduct>();
        jdbc.sql(SOLD_MANY)
                .param("skus", skus.stream().map(Sku::folded).toArray(String[]::new))
                .query(row -> {
                    found.put(new Sku(row.getString("sku")), sold(row, configured));
                });
        return found;
    }

    /** The rules of the SKU; those of the configuration when it is not in the catalogue. */
    public SellingRules of(Sku sku) {
        return find(sku).map(SoldProduct::rules).orElseGet(this::configured);
    }

    /** The rules of each of the SKUs; those of the configuration for SKUs that are not in the catalogue. */
    public Map<Sku, SellingRules> of(Collection<Sku> skus) {
        var found = find(skus);
        var configured = configured();
        var rules = new LinkedHashMap<Sku, SellingRules>();
        for (var sku : skus) {
            var product = found.get(sku);
            rules.put(sku, product == null ? configured : product.rules());
        }
        return rules;
    }

    /** The rules of a product that leaves all of them to the configuration. */
    public SellingRules configured() {
        return new SellingRules(
                true,
                Backorders.NONE,
                Quantity.ZERO,
                Quantity.of(1),
                Quantity.of(10_000),
                false,
                Quantity.of(1),
                false,
                Quantity.of(1));
    }

    private static SoldProduct sold(ResultSet row, SellingRules configured) throws SQLException {
        var rules = new SellingRules(
                row.getBoolean("use_config_manage_stock") ? configured.manageStock() : row.getBoolean("manage_stock"),
                row.getBoolean("use_config_backorders")
                        ? configured.backorders()
                        : Backorders.stored(row.getInt("backorders")),
                quantity(row, "min_qty", configured.minQty()),
                quantity(row, "min_sale_qty", configured.minSaleQty()),
                quantity(row, "max_sale_qty", configured.maxSaleQty()),
                row.getBoolean("use_config_enable_qty_inc")
                        ? configured.enableQtyIncrements()
                        : row.getBoolean("enable_qty_increments"),
                quantity(row, "qty_increments", configured.qtyIncrements()),
                row.getBoolean("is_qty_decimal"),
                quantity(row, "notify_stock_qty", configured.notifyStockQty()));
        return new SoldProduct(ProductType.stored(row.getString("type_id")), rules, row.getBoolean("is_in_stock"));
    }

    private static Quantity quantity(ResultSet row, String column, Quantity configured) throws SQLException {
        return row.getBoolean("use_config_" + column) ? configured : new Quantity(row.getBigDecimal(column));
    }
}
