package dev.holdfast.pickuplocation;

import dev.holdfast.search.SearchCriteria;
import dev.holdfast.search.SearchResult;
import dev.holdfast.shared.Refusal;
import dev.holdfast.stock.Stocks;
import org.springframework.stereotype.Service;

/** Finds the pickup locations of a sales channel. */
@Service
class SearchLocations {

    private final Stocks stocks;
    private final PickupLocations locations;

    SearchLocations(Stocks stocks, PickupLocations locations) {
        this.stocks = stocks;
        this.locations = locations;
    }

    /**
     * @param search with its defaults filled in
     * @throws Refusal 404 when there is no such sales channel, or an area is asked for: no place is known by its name; 400 for a field that
     *     locations do not have
     */
    public SearchResult<PickupLocation> search(LocationSearch search) {
        if (search.scopeCode() == null) throw Refusal.required("scopeCode");
        var stock = stocks.servingChannel(String.valueOf(search.scopeType()), search.scopeCode())
                .orElseThrow(() -> Refusal.notFound("No linked stock found"));
        if (search.area() != null) throw unknownPlace(search.area());
        var skus = search.skus();
        var criteria = search.criteria();
        var found = locations.find(stock, skus, criteria);
        boolean isPastTheEnd = found.items().isEmpty() && found.totalCount() > 0;
        return isPastTheEnd ? locations.find(stock, skus, lastPage(criteria, found.totalCount())) : found;
    }

    private static Refusal unknownPlace(LocationSearch.Area area) {
        if (area.radius() == null) return Refusal.required("radius");
        if (area.searchTerm() == null) return Refusal.required("searchTerm");
        return Refusal.notFound("Unknown geoname for %1", area.searchTerm());
    }

    private static SearchCriteria lastPage(SearchCriteria criteria, long total) {
        int pageSize = criteria.pageSize() == null ? 1 : criteria.pageSize();
        int last = Math.toIntExact(Math.ceilDiv(total, pageSize));
        return new SearchCriteria(criteria.filterGroups(), criteria.sortOrders(), pageSize, last);
    }
}
