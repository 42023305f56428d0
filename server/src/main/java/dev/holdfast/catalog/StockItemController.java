package dev.holdfast.catalog;

import dev.holdfast.search.SearchResult;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.StockId;
import dev.holdfast.webapi.Acl;
import dev.holdfast.webapi.Caller;
import dev.holdfast.webapi.RestRoutes;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;

/** Stock data for clients that know one warehouse: the default source and the default stock. */
@RestRoutes
class StockItemController {

    private static final String CATALOG_INVENTORY = "Magento_Catalog::catalog_inventory";

    private final SaveStockItem saveStockItem;
    private final StockItemViews views;

    StockItemController(SaveStockItem saveStockItem, StockItemViews views) {
        this.saveStockItem = saveStockItem;
        this.views = views;
    }

    @Acl(CATALOG_INVENTORY)
    @GetMapping("/V1/stockItems/{productSku}")
    StockItemView get(String productSku) {
        return item(productSku);
    }

    /** Answers the id of the stock item. The one in the path selects nothing. */
    @Acl(CATALOG_INVENTORY)
    @PutMapping("/V1/products/{productSku}/stockItems/{itemId}")
    int save(String productSku, StockItemRequest stockItem, Caller caller) {
        return saveStockItem.save(new Sku(productSku.strip()), stockItem, caller);
    }

    @Acl(CATALOG_INVENTORY)
    @GetMapping("/V1/stockItems/lowStock")
    SearchResult<StockItemView> low(
            Integer scopeId, BigDecimal qty, @Nullable Integer currentPage, @Nullable Integer pageSize) {
        return views.below(Numbers.quantity("qty", qty), currentPage, pageSize);
    }

    record StockStatusView(int productId, StockId stockId, Quantity qty, int stockStatus, StockItemView stockItem) {}

    @Acl(CATALOG_INVENTORY)
    @GetMapping("/V1/stockStatuses/{productSku}")
    StockStatusView status(String productSku) {
        var item = item(productSku);
        return new StockStatusView(item.productId(), item.stockId(), item.qty(), item.isSalable() ? 1 : 0, item);
    }

    private StockItemView item(String productSku) {
        var sku = new Sku(productSku.strip());
        return views.find(sku).orElseThrow(() -> UnknownProduct.named(sku));
    }
}
