package dev.holdfast.catalog;

import dev.holdfast.product.Product;
import dev.holdfast.search.Field;
import dev.holdfast.search.Listing;
import dev.holdfast.search.SearchCriteria;
import dev.holdfast.search.SearchResult;
import dev.holdfast.webapi.Acl;
import dev.holdfast.webapi.RestRoutes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;

/** The one attribute set there is, for clients that look up which ids they may use. */
@RestRoutes
class AttributeSetController {

    record AttributeSetView(int attributeSetId, String attributeSetName, int sortOrder, int entityTypeId) {}

    private static final Listing<AttributeSetView> ATTRIBUTE_SETS = Listing.of(
            "attribute_set_id, attribute_set_name, sort_order, entity_type_id",
            "(values (" + Product.DEFAULT_ATTRIBUTE_SET
                    + ", 'Default', 1, 4)) as s (attribute_set_id, attribute_set_name, sort_order, entity_type_id)",
            "attribute_set_id",
            (row, _) -> new AttributeSetView(
                    row.getInt("attribute_set_id"),
                    row.getString("attribute_set_name"),
                    row.getInt("sort_order"),
                    row.getInt("entity_type_id")),
            Field.number("attribute_set_id", "attribute_set_id"),
            Field.text("attribute_set_name", "attribute_set_name"),
            Field.number("sort_order", "sort_order"),
            Field.number("entity_type_id", "entity_type_id"),
            Field.text("entity_type_code", "'catalog_product'"));

    private final JdbcClient jdbc;

    AttributeSetController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Acl("Magento_Catalog::sets")
    @GetMapping("/V1/products/attribute-sets/sets/list")
    SearchResult<AttributeSetView> search(SearchCriteria searchCriteria) {
        return ATTRIBUTE_SETS.find(jdbc, searchCriteria);
    }
}
