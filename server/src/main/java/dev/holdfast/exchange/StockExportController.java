package dev.holdfast.exchange;

import dev.holdfast.exchange.StockExport.Line;
import dev.holdfast.search.SearchCriteria;
import dev.holdfast.search.SearchResult;
import dev.holdfast.webapi.Acl;
import dev.holdfast.webapi.RestRoutes;
import dev.holdfast.webapi.Streamed;
import org.springframework.web.bind.annotation.GetMapping;

@RestRoutes
class StockExportController {

    private final StockExport stockExport;

    StockExportController(StockExport stockExport) {
        this.stockExport = stockExport;
    }

    @GetMapping("/V1/inventory/export-stock-salable-qty/{salesChannelType}/{salesChannelCode}")
    @Acl("Magento_InventoryApi::stock")
    SearchResult<Line> salable(String salesChannelType, String salesChannelCode, SearchCriteria searchCriteria) {
        return stockExport.salable(salesChannelType, salesChannelCode, searchCriteria);
    }

    @GetMapping("/V1/inventory/dump-stock-index-data/{salesChannelType}/{salesChannelCode}")
    @Acl("Magento_InventoryApi::stock")
    Streamed<Line> inStock(String salesChannelType, String salesChannelCode) {
        return stockExport.inStock(salesChannelType, salesChannelCode);
    }
}
