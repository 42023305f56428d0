package dev.holdfast.customer;

import dev.holdfast.shared.Refusal;
import dev.holdfast.store.StoreView;
import dev.holdfast.store.StoreViews;
import dev.holdfast.webapi.StoreScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which store view a customer belongs to, and so on which website. The id 0, the admin's, is none. */
@Component
class StoreOfCustomer {

    private final StoreViews views;

    StoreOfCustomer(StoreViews views) {
        this.views = views;
    }

    /**
     * The one that the request names; or the default of the website that it names; or the one of the URL.
     *
     * @throws Refusal 400 when the store view is not one of the website
     */
    StoreView ofNew(CustomerRequest request, StoreScope scope) {
        var storeId = given(request.storeId());
        var websiteId = given(request.websiteId());
        if (storeId != null) return get(storeId, websiteId);
        var home = scope.isAdmin() ? views.defaultScope() : scope;
        if (websiteId == null || websiteId == home.websiteId()) return get(home.storeId(), null);
        return views.defaultOf(websiteId).orElseThrow(StoreOfCustomer::notInWebsite);
    }

    /** @throws Refusal 400 when the store view is not one of the website */
    StoreView ofChanged(Customer stored, CustomerRequest request) {
        var storeId = given(request.storeId());
        var websiteId = given(request.websiteId());
        return get(storeId == null ? stored.storeId() : storeId, websiteId == null ? stored.websiteId() : websiteId);
    }

    private StoreView get(int storeId, @Nullable Integer websiteId) {
        return views.find(storeId)
                .filter(view -> websiteId == null || view.websiteId() == websiteId)
                .orElseThrow(StoreOfCustomer::notInWebsite);
    }

    private static @Nullable Integer given(@Nullable Integer id) {
        return id == null || id == 0 ? null : id;
    }

    private static Refusal notInWebsite() {
        return Refusal.invalid("The store view is not in the associated website.");
    }
}
