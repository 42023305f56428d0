package dev.holdfast.stock;

import dev.holdfast.search.SearchCriteria;
import dev.holdfast.search.SearchResult;
import dev.holdfast.shared.StockId;
import dev.holdfast.source.SourceView;
import dev.holdfast.source.Sources;
import dev.holdfast.webapi.Acl;
import dev.holdfast.webapi.RestRoutes;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Which sources each stock sells from: listed, linked and unlinked. */
@RestRoutes
class StockSourceLinkController {

    private final StockSourceLinks links;
    private final Sources sources;
    private final SaveLinks saveLinks;
    private final DeleteLinks deleteLinks;

    StockSourceLinkController(StockSourceLinks links, Sources sources, SaveLinks saveLinks, DeleteLinks deleteLinks) {
        this.links = links;
        this.sources = sources;
        this.saveLinks = saveLinks;
        this.deleteLinks = deleteLinks;
    }

    @Acl("Magento_InventoryApi::stock_source_link")
    @GetMapping("/V1/inventory/stock-source-links")
    SearchResult<StockSourceLink> list(SearchCriteria searchCriteria) {
        return links.find(searchCriteria);
    }

    /** The same, for who sees stocks and sources and changes neither. */
    @Acl({"Magento_InventoryApi::stock", "Magento_InventoryApi::source"})
    @GetMapping("/V1/inventory/assigned-sources")
    SearchResult<StockSourceLink> assigned(SearchCriteria searchCriteria) {
        return links.find(searchCriteria);
    }

    /** Those of priority 1 first, disabled ones among them; none for a stock that does not exist. */
    @Acl("Magento_InventoryApi::source")
    @GetMapping("/V1/inventory/get-sources-assigned-to-stock-ordered-by-priority/{stockId}")
    List<SourceView> sourcesOf(StockId stockId) {
        return sources.list(links.sourcesByPriority(stockId));
    }

    @Acl("Magento_InventoryApi::stock_source_link")
    @PostMapping("/V1/inventory/stock-source-links")
    void save(List<LinkRequest> links) {
        saveLinks.save(links);
    }

    @Acl("Magento_InventoryApi::stock_source_link")
    @PostMapping("/V1/inventory/stock-source-links-delete")
    void delete(List<LinkRequest> links) {
        deleteLinks.delete(links);
    }
}
