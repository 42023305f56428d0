package dev.holdfast.pickuplocation;

import dev.holdfast.webapi.Acl;
import dev.holdfast.webapi.RestRoutes;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Where buyers can fetch what they order. */
@RestRoutes
class PickupLocationController {

    private final SearchLocations searchLocations;

    PickupLocationController(SearchLocations searchLocations) {
        this.searchLocations = searchLocations;
    }

    record FoundLocations(List<PickupLocation> items, LocationSearch searchRequest, long totalCount) {}

    @Acl(Acl.ANONYMOUS)
    @GetMapping("/V1/inventory/in-store-pickup/pickup-locations")
    FoundLocations find(LocationSearch searchRequest) {
        var search = searchRequest.echo();
        var found = searchLocations.search(search);
        return new FoundLocations(found.items(), search, found.totalCount());
    }

    @Acl(Acl.ANONYMOUS)
    @PostMapping("/V1/inventory/in-store-pickup/pickup-locations")
    FoundLocations findByPost(LocationSearch searchRequest) {
        return find(searchRequest);
    }
}
