package dev.holdfast.stock;

import dev.holdfast.search.SearchCriteria;
import dev.holdfast.search.SearchResult;
import dev.holdfast.shared.Message;
import dev.holdfast.shared.Refusal;
import dev.holdfast.shared.StockId;
import dev.holdfast.webapi.Acl;
import dev.holdfast.webapi.RestRoutes;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;

/** Stocks: listed, shown, found by what they serve, made, changed and deleted. */
@RestRoutes
class StockController {

    private final Stocks stocks;
    private final SaveStock saveStock;
    private final DeleteStock deleteStock;

    StockController(Stocks stocks, SaveStock saveStock, DeleteStock deleteStock) {
        this.stocks = stocks;
        this.saveStock = saveStock;
        this.deleteStock = deleteStock;
    }

    @Acl("Magento_InventoryApi::stock")
    @GetMapping("/V1/inventory/stocks")
    SearchResult<StockView> list(@Nullable SearchCriteria searchCriteria) {
        return stocks.find(searchCriteria == null ? SearchCriteria.ALL : searchCriteria);
    }

    @Acl("Magento_InventoryApi::stock")
    @GetMapping("/V1/inventory/stocks/{stockId}")
    StockView get(StockId stockId) {
        return stocks.find(stockId)
                .orElseThrow(() -> Refusal.of(
                        Refusal.Kind.NOT_FOUND,
                        Message.named("Stock with id \"%value\" does not exist.", "value", stockId)));
    }

    @Acl("Magento_InventorySalesApi::stock")
    @GetMapping("/V1/inventory/stock-resolver/{type}/{code}")
    StockView resolve(String type, String code) {
        return stocks.servingChannel(type, code)
                .flatMap(stocks::find)
                .orElseThrow(() -> Refusal.notFound("No linked stock found"));
    }

    @Acl("Magento_InventoryApi::stock_edit")
    @PostMapping("/V1/inventory/stocks")
    StockId post(StockRequest stock) {
        return saveStock.save(stock);
    }

    @Acl("Magento_InventoryApi::stock_edit")
    @PutMapping("/V1/inventory/stocks/{stockId}")
    StockId put(StockRequest stock) {
        return saveStock.save(stock);
    }

    @Acl("Magento_InventoryApi::stock_delete")
    @DeleteMapping("/V1/inventory/stocks/{stockId}")
    void delete(StockId stockId) {
        deleteStock.delete(stockId);
    }
}
