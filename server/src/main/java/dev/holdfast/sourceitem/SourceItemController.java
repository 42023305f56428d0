package dev.holdfast.sourceitem;

import dev.holdfast.search.Field;
import dev.holdfast.search.Listing;
import dev.holdfast.search.SearchCriteria;
import dev.holdfast.search.SearchResult;
import dev.holdfast.shared.Refusal;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.SourceCode;
import dev.holdfast.shared.SourceItemKey;
import dev.holdfast.webapi.Acl;
import dev.holdfast.webapi.Caller;
import dev.holdfast.webapi.RestRoutes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Source items: what is where, listed, saved and taken away. */
@RestRoutes
class SourceItemController {

    private static final Listing<SourceItemView> SOURCE_ITEMS = Listing.<SourceItemView>of(
                    "sku_spelling, source_code, quantity, status",
                    "source_item",
                    "source_item_id",
                    (row, _) -> new SourceItemView(
                            row.getString("sku_spelling"),
                            row.getString("source_code"),
                            row.getBigDecimal("quantity"),
                            row.getInt("status")),
                    Field.number("source_item_id", "source_item_id"),
                    Field.text("source_code", "source_code"),
                    Field.sku("sku", "sku"),
                    Field.number("quantity", "quantity"),
                    Field.number("status", "status"))
            .counted("source_item");

    private final JdbcClient jdbc;
    private final SaveSourceItems saveSourceItems;
    private final WriteSourceItems writeSourceItems;

    SourceItemController(JdbcClient jdbc, SaveSourceItems saveSourceItems, WriteSourceItems writeSourceItems) {
        this.jdbc = jdbc;
        this.saveSourceItems = saveSourceItems;
        this.writeSourceItems = writeSourceItems;
    }

    record SourceItemView(String sku, String sourceCode, BigDecimal quantity, int status) {}

    @Acl("Magento_InventoryApi::source")
    @GetMapping("/V1/inventory/source-items")
    SearchResult<SourceItemView> list(SearchCriteria searchCriteria) {
        return SOURCE_ITEMS.find(jdbc, searchCriteria);
    }

    @Acl("Magento_InventoryApi::stock_source_item_assign")
    @PostMapping("/V1/inventory/source-items")
    void save(List<SourceItemInput> sourceItems, Caller caller) {
        saveSourceItems.save(sourceItems, caller);
    }

    /** Items that are not there are no reason to refuse. */
    @Acl("Magento_InventoryApi::stock_source_item_assign")
    @PostMapping("/V1/inventory/source-items-delete")
    void delete(List<SourceItemInput> sourceItems, Caller caller) {
        if (sourceItems.isEmpty()) throw Refusal.invalid("Input data is empty");
        var removals = new ArrayList<SourceItemChange>();
        for (var item : sourceItems) {
            if (item.sku() != null && item.sourceCode() != null) {
                removals.add(new SourceItemChange.Remove(
                        new SourceItemKey(new SourceCode(item.sourceCode()), new Sku(item.sku()))));
            }
        }
        writeSourceItems.write(removals, Cause.of(Cause.Reason.REMOVED, caller));
    }
}
