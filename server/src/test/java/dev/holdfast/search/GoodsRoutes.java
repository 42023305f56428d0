package dev.holdfast.search;

import dev.holdfast.webapi.Acl;
import dev.holdfast.webapi.RestRoutes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;

/** A list with fields of every type, for {@link SearchTest} alone. */
@RestRoutes
class GoodsRoutes {

    record Good(int id) {}

    private static final Listing<Good> GOODS = Listing.of(
            "id",
            "test_goods",
            "id",
            (row, _) -> new Good(row.getInt("id")),
            Field.number("id", "id"),
            Field.text("name", "name"),
            Field.sku("sku", "sku"),
            Field.number("amount", "amount"),
            Field.bool("on_sale", "on_sale"),
            Field.time("made_at", "made_at"),
            Field.text("colors", "colors"));

    private final JdbcClient jdbc;

    GoodsRoutes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @GetMapping("/V1/goods")
    @Acl(Acl.ANONYMOUS)
    SearchResult<Good> list(SearchCriteria searchCriteria) {
        return GOODS.find(jdbc, searchCriteria);
    }
}
