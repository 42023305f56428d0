package dev.holdfast.catalog;

import dev.holdfast.product.Products;
import dev.holdfast.shared.Refusal;
import dev.holdfast.shared.Sku;
import dev.holdfast.store.Websites;
import java.util.ArrayList;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has single websites show a product, or show it no longer. */
@Service
class ProductWebsites {

    private final Products products;
    private final Websites websites;

    ProductWebsites(Products products, Websites websites) {
        this.products = products;
        this.websites = websites;
    }

    /** @throws Refusal 404 for an unknown product, 400 for an unknown website */
    @Transactional
    public void show(Sku sku, int websiteId) {
        var product = products.lock(sku).orElseThrow(UnknownProduct::asked);
        if (websiteId == 0 || websites.all().stream().noneMatch(website -> website.id() == websiteId)) {
            throw unknown(websiteId);
        }
        var ids = new ArrayList<>(product.websiteIds());
        ids.add(websiteId);
        products.replaceWebsites(sku, ids);
    }

    /** @throws Refusal 404 for an unknown product */
    @Transactional
    public void hide(Sku sku, int websiteId) {
        var product = products.lock(sku).orElseThrow(UnknownProduct::asked);
        var ids = product.websiteIds().stream().filter(id -> id != websiteId).toList();
        products.replaceWebsites(sku, ids);
    }

    static Refusal unknown(int websiteId) {
        return Refusal.invalid(
                "The website with id %1 that was requested wasn't found. Verify the website and try again.", websiteId);
    }
}
