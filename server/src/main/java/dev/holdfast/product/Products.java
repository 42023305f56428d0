package dev.holdfast.product;

import dev.holdfast.shared.Sku;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The products of the catalogue. */
@Repository
public class Products {

    private static final String TYPE = """
            select type_id
              from product
             where sku = :sku
            """;

    private static final String TYPES = """
            select sku_spelling, type_id
              from product
             where sku = any(:skus)
            """;

    private final JdbcClient jdbc;

    Products(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What kind of product the SKU is; empty when it is not in the catalogue. */
    public Optional<ProductType> typeOf(Sku sku) {
        return jdbc.sql(TYPE)
                .param("sku", sku.folded())
                .query(String.class)
                .optional()
                .map(ProductType::stored);
    }

    /** What kinds of products the SKUs are, as the catalogue spells them; those that are not in it are absent. */
    public Map<Sku, ProductType> typesOf(Collection<Sku> skus) {
        var types = new LinkedHashMap<Sku, ProductType>();
        jdbc.sql(TYPES)
                .param("skus", skus.stream().map(Sku::folded).toArray(String[]::new))
                .query(row -> {
                    types.put(new Sku(row.getString("sku_spelling")), ProductType.stored(row.getString("type_id")));
                });
        return types;
    }
}
