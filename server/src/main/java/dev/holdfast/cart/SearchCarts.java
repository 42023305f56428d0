package dev.holdfast.cart;

import static java.util.stream.Collectors.toMap;

import dev.holdfast.search.Field;
import dev.holdfast.search.Listing;
import dev.holdfast.search.SearchCriteria;
import dev.holdfast.search.SearchResult;
import dev.holdfast.shared.Refusal;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The carts that administrators look for, in use or not. */
@Component
class SearchCarts {

    private static final Listing<Integer> CART_IDS = Listing.of(
            "c.cart_id",
            "cart c",
            "c.cart_id",
            (row, _) -> row.getInt("cart_id"),
            Field.number("id", "c.cart_id"),
            Field.number("entity_id", "c.cart_id"),
            Field.number("store_id", "c.store_id"),
            Field.number("customer_id", "c.customer_id"),
            Field.text("customer_email", "c.email"),
            Field.bool("is_active", "c.is_active"),
            Field.number("items_count", "(select count(*) from cart_item i where i.cart_id = c.cart_id)"),
            Field.number(
                    "items_qty", "(select coalesce(sum(i.quantity), 0) from cart_item i where i.cart_id = c.cart_id)"),
            Field.text("reserved_order_id", "c.reserved_order_id"),
            Field.time("created_at", "c.created_at"),
            Field.time("updated_at", "c.updated_at"));

    private final JdbcClient jdbc;
    private final Carts carts;
    private final CartViews views;

    SearchCarts(JdbcClient jdbc, Carts carts, CartViews views) {
        this.jdbc = jdbc;
        this.carts = carts;
        this.views = views;
    }

    /** @throws Refusal 400 for a field that carts do not have */
    SearchResult<CartView> search(SearchCriteria criteria) {
        var page = CART_IDS.find(jdbc, criteria);
        var byId = views.views(carts.find(page.items())).stream().collect(toMap(CartView::id, Function.identity()));
        var found = page.items().stream()
                .flatMap(id -> Stream.ofNullable(byId.get(id)))
                .toList();
        return new SearchResult<>(found, page.searchCriteria(), page.totalCount());
    }
}
