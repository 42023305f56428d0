package dev.holdfast.product;

import dev.holdfast.product.Product.CategoryLink;
import dev.holdfast.product.Product.Documents;
import dev.holdfast.search.Field;
import dev.holdfast.search.Listing;
import dev.holdfast.search.SearchCriteria;
import dev.holdfast.search.SearchResult;
import dev.holdfast.shared.Refusal;
import dev.holdfast.shared.Sku;
import dev.holdfast.webapi.Json;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;

/** The products of the catalogue, and the websites that show them. */
@Repository
public class Products {

    private static final String COLUMNS = """
            p.product_id, p.sku_spelling, p.name, p.attribute_set_id, p.price, p.status, p.visibility, p.type_id, p.weight,
            p.custom_attributes, p.category_links, p.product_links, p.options, p.media_gallery_entries, p.tier_prices,
            p.type_attributes, p.created_at, p.updated_at,
            array(select w.website_id from product_website w where w.sku = p.sku order by w.website_id) as website_ids
            """;

    private static final String FIND = "select " + COLUMNS + """
              from product p
             where p.sku = :sku
            """;

    private static final String LOCK = FIND + """
               for update of p
            """;

    private static final String LOCK_BY_ID = "select " + COLUMNS + """
              from product p
             where p.product_id = :id
               for update of p
            """;

    private static final Listing<Product> PRODUCTS = listing(COLUMNS, (row, _) -> product(row));

    private static final Listing<Sku> SKUS = listing("p.sku_spelling", (row, _) -> new Sku(row.getString(1)));

    private final JdbcClient jdbc;

    Products(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static <T> Listing<T> listing(String columns, RowMapper<T> mapper) {
        return Listing.of(columns, "product p", "p.product_id", mapper, fields())
                .counted("product")
                .refusingUnknownFields(name ->
                        Refusal.invalid("The \"%1\" attribute name is invalid. Reset the name and try again.", name));
    }

    private static Field[] fields() {
        var fields = new ArrayList<>(List.of(
                Field.number("id", "p.product_id"),
                Field.number("entity_id", "p.product_id"),
                Field.sku("sku", "p.sku"),
                Field.text("name", "p.name"),
                Field.number("attribute_set_id", "p.attribute_set_id"),
                Field.number("price", "p.price"),
                Field.number("status", "p.status"),
                Field.number("visibility", "p.visibility"),
                Field.text("type_id", "p.type_id"),
                Field.number("weight", "p.weight"),
                Field.time("created_at", "p.created_at"),
                Field.time("updated_at", "p.updated_at"),
                Field.numbers(
                        "website_id", "array(select w.website_id::numeric from product_website w where w.sku = p.sku)"),
                Field.numbers(
                        "category_id",
                        "array(select (l ->> 'category_id')::numeric from jsonb_array_elements(p.category_links) l)")));
        for (var attribute : ProductAttribute.values()) {
            var value = "(p.custom_attributes ->> '" + attribute.code() + "')";
            fields.add(
                    switch (attribute.kind()) {
                        case TEXT -> Field.text(attribute.code(), value);
                        case INTEGER, AMOUNT, DERIVED -> Field.number(attribute.code(), value + "::numeric");
                    });
        }
        return fields.toArray(Field[]::new);
    }

    /**
     * The products that the criteria ask for.
     *
     * @throws Refusal 400 for a field that products do not have
     */
    public SearchResult<Product> search(SearchCriteria criteria) {
        return PRODUCTS.find(jdbc, criteria);
    }

    /**
     * The SKUs of the products that the criteria ask for.
     *
     * @throws Refusal 400 for a field that products do not have
     */
    public SearchResult<Sku> searchSkus(SearchCriteria criteria) {
        return SKUS.find(jdbc, criteria);
    }

    private static final String ON_WEBSITE = """
            select p.sku_spelling
              from product_website w
              join product p on p.sku = w.sku
             where w.website_id = :website
               and w.sku > :after
             order by w.sku
             limit :limit
            """;

    /** The first SKUs after the given one that the website shows, in their order. */
    public List<Sku> onWebsite(int website, Sku after, int limit) {
        return jdbc.sql(ON_WEBSITE)
                .param("website", website)
                .param("after", after.folded())
                .param("limit", limit)
                .query((row, _) -> new Sku(row.getString(1)))
                .list();
    }

    /** The product of this SKU, if there is one. */
    public Optional<Product> find(Sku sku) {
        return jdbc.sql(FIND)
                .param("sku", sku.folded())
                .query((row, _) -> product(row))
                .optional();
    }

    private static final String FIND_MANY = "select " + COLUMNS + """
              from product p
             where p.sku = any(:skus)
             order by p.product_id
            """;

    /** Those of the products that are in the catalogue, by their ids. */
    public List<Product> find(Collection<Sku> skus) {
        return jdbc.sql(FIND_MANY)
                .param("skus", skus.stream().map(Sku::folded).toArray(String[]::new))
                .query((row, _) -> product(row))
                .list();
    }

    /** The product of this SKU, if there is one, not to be changed by others until the end of the transaction. */
    public Optional<Product> lock(Sku sku) {
        return jdbc.sql(LOCK)
                .param("sku", sku.folded())
                .query((row, _) -> product(row))
                .optional();
    }

    /** The product of this id, if there is one, not to be changed by others until the end of the transaction. */
    public Optional<Product> lock(int id) {
        return jdbc.sql(LOCK_BY_ID)
                .param("id", id)
                .query((row, _) -> product(row))
                .optional();
    }

    // PostgreSQL keeps a plan for arrays that it knows only as the result of another query; for others it plans each
    // time anew.
    private static final String PRICED = """
            select p.product_id, p.sku_spelling, p.name, p.type_id, p.price, p.weight, p.status = 1 as enabled,
                   array(select w.website_id from product_website w where w.sku = p.sku) as website_ids
              from product p
             where p.sku = any((select :skus)::text[])
            """;

    /** What a cart shows and asks of each of the products; those that are not in the catalogue are absent. */
    public Map<Sku, PricedProduct> priced(Collection<Sku> skus) {
        var priced = new HashMap<Sku, PricedProduct>();
        jdbc.sql(PRICED)
                .param("skus", skus.stream().map(Sku::folded).toArray(String[]::new))
                .query(row -> {
                    var product = priced(row);
                    priced.put(product.sku(), product);
                });
        return priced;
    }

    private static PricedProduct priced(ResultSet row) throws SQLException {
        var price = row.getBigDecimal("price");
        return new PricedProduct(
                row.getInt("product_id"),
                new Sku(row.getString("sku_spelling")),
                row.getString("name"),
                ProductType.stored(row.getString("type_id")),
                price == null ? BigDecimal.ZERO : price,
                row.getBigDecimal("weight"),
                row.getBoolean("enabled"),
                integers(row.getArray("website_ids")));
    }

    private static final String TYPE = """
            select type_id
              from product
             where sku = :sku
            """;

    /** What kind of product the SKU is; empty when it is not in the catalogue. */
    public Optional<ProductType> typeOf(Sku sku) {
        return jdbc.sql(TYPE)
                .param("sku", sku.folded())
                .query(String.class)
                .optional()
                .map(ProductType::stored);
    }

    private static final String TYPES = """
            select sku_spelling, type_id
              from product
             where sku = any(:skus)
            """;

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

    private static final String NEXT_ID = "select nextval(pg_get_serial_sequence('product', 'product_id'))";

    /** An id that no product has had. */
    public int nextId() {
        return jdbc.sql(NEXT_ID).query(Integer.class).single();
    }

    private static final String INSERT = """
            with made as (
                insert into product (product_id, sku, sku_spelling, name, attribute_set_id, price, status, visibility, type_id,
                                     weight, custom_attributes, category_links, product_links, options, media_gallery_entries,
                                     tier_prices, type_attributes, created_at, updated_at)
                values (:id, :sku, :spelling, :name, :attributeSetId, :price, :status, :visibility, :type,
                        :weight, :attributes::jsonb, :categoryLinks::jsonb, :productLinks::jsonb, :options::jsonb,
                        :mediaGalleryEntries::jsonb, :tierPrices::jsonb, :typeAttributes::jsonb, :createdAt, :updatedAt)
                on conflict do nothing
                returning sku
            ), with_settings as (
                insert into stock_item (sku) select sku from made
            ), on_websites as (
                insert into product_website (sku, website_id)
                select sku, unnest(:websiteIds::int[])
                  from made
            )
            select sku
              from made
            """;

    /**
     * Adds a product, its stock settings left to the configuration.
     *
     * @return false, and nothing is added, when another product has its SKU or its URL key
     */
    public boolean insert(Product product) {
        return with(product, INSERT)
                .param("websiteIds", product.websiteIds().toArray(Integer[]::new))
                .param("createdAt", utc(product.createdAt()))
                .query(String.class)
                .optional()
                .isPresent();
    }

    private static final String UPDATE = """
            update product
               set sku = :sku,
                   sku_spelling = :spelling,
                   name = :name,
                   attribute_set_id = :attributeSetId,
                   price = :price,
                   status = :status,
                   visibility = :visibility,
                   type_id = :type,
                   weight = :weight,
                   custom_attributes = :attributes::jsonb,
                   category_links = :categoryLinks::jsonb,
                   product_links = :productLinks::jsonb,
                   options = :options::jsonb,
                   media_gallery_entries = :mediaGalleryEntries::jsonb,
                   tier_prices = :tierPrices::jsonb,
                   type_attributes = :typeAttributes::jsonb,
                   updated_at = :updatedAt
             where product_id = :id
            """;

    /**
     * Replaces all of the product of this id, its SKU included.
     *
     * @throws org.springframework.dao.DuplicateKeyException when another product has its SKU or its URL key
     */
    public void update(Product product) {
        with(product, UPDATE).update();
        replaceWebsites(product.sku(), product.websiteIds());
    }

    private static final String LEAVE_WEBSITES = """
            delete from product_website
             where sku = :sku
               and website_id <> all(:websiteIds::int[])
            """;

    private static final String JOIN_WEBSITES = """
            insert into product_website (sku, website_id)
            select :sku, unnest(:websiteIds::int[])
            on conflict do nothing
            """;

    /** Has the product shown by these websites and by no others. */
    public void replaceWebsites(Sku sku, List<Integer> websiteIds) {
        for (var statement : List.of(LEAVE_WEBSITES, JOIN_WEBSITES)) {
            jdbc.sql(statement)
                    .param("sku", sku.folded())
                    .param("websiteIds", websiteIds.toArray(Integer[]::new))
                    .update();
        }
    }

    private static final String DELETE = "delete from product where sku = :sku";

    /** Takes the product out of the catalogue, with its stock settings and websites. */
    public void delete(Sku sku) {
        jdbc.sql(DELETE).param("sku", sku.folded()).update();
    }

    private StatementSpec with(Product product, String statement) {
        var attributes = new LinkedHashMap<String, String>();
        product.attributes().forEach((attribute, value) -> attributes.put(attribute.code(), value));
        return jdbc.sql(statement)
                .param("id", product.id())
                .param("sku", product.sku().folded())
                .param("spelling", product.sku().spelling())
                .param("name", product.name())
                .param("attributeSetId", product.attributeSetId())
                .param("price", product.price())
                .param("status", product.status())
                .param("visibility", product.visibility())
                .param("type", product.type().wireName())
                .param("weight", product.weight())
                .param("attributes", json(attributes))
                .param("categoryLinks", json(product.categoryLinks()))
                .param("productLinks", json(product.documents().productLinks()))
                .param("options", json(product.documents().options()))
                .param("mediaGalleryEntries", json(product.documents().mediaGalleryEntries()))
                .param("tierPrices", json(product.documents().tierPrices()))
                .param("typeAttributes", json(product.documents().ofType()))
                .param("updatedAt", utc(product.updatedAt()));
    }

    private static String json(Object value) {
        return Json.MAPPER.writeValueAsString(value);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Product product(ResultSet row) throws SQLException {
        var attributes = new EnumMap<ProductAttribute, String>(ProductAttribute.class);
        document(row, "custom_attributes")
                .properties()
                .forEach(field -> ProductAttribute.ofCode(field.getKey())
                        .ifPresent(attribute ->
                                attributes.put(attribute, field.getValue().asString())));
        var categoryLinks = new ArrayList<CategoryLink>();
        for (var link : document(row, "category_links")) {
            categoryLinks.add(new CategoryLink(
                    link.path("position").asInt(), link.path("category_id").asString()));
        }
        var ofType = new LinkedHashMap<String, JsonNode>();
        document(row, "type_attributes").properties().forEach(field -> ofType.put(field.getKey(), field.getValue()));
        return new Product(
                row.getInt("product_id"),
                new Sku(row.getString("sku_spelling")),
                row.getString("name"),
                row.getInt("attribute_set_id"),
                row.getBigDecimal("price"),
                row.getInt("status"),
                row.getInt("visibility"),
                ProductType.stored(row.getString("type_id")),
                row.getBigDecimal("weight"),
                attributes,
                categoryLinks,
                new Documents(
                        document(row, "product_links"),
                        document(row, "options"),
                        document(row, "media_gallery_entries"),
                        document(row, "tier_prices"),
                        ofType),
                integers(row.getArray("website_ids")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    private static JsonNode document(ResultSet row, String column) throws SQLException {
        return Json.MAPPER.readTree(row.getString(column));
    }

    private static List<Integer> integers(Array array) throws SQLException {
        return List.of((Integer[]) array.getArray());
    }
}
