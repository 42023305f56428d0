package dev.holdfast.catalog;

import dev.holdfast.product.Products;
import dev.holdfast.reservation.Reservations;
import dev.holdfast.salability.AnnounceSalability;
import dev.holdfast.shared.Refusal;
import dev.holdfast.shared.Sku;
import dev.holdfast.sourceitem.Cause;
import dev.holdfast.sourceitem.ProductItems;
import dev.holdfast.store.Configuration;
import dev.holdfast.store.Setting;
import dev.holdfast.webapi.Caller;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a product out of the catalogue with all that sources hold of it; the movements stay. Open promises to customers go with it only
 * where reservations follow the catalogue by configuration; else they wait for their orders to be settled.
 */
@Service
class DeleteProduct {

    private final Products products;
    private final ProductItems productItems;
    private final Reservations reservations;
    private final Configuration configuration;
    private final AnnounceSalability announceSalability;

    DeleteProduct(
            Products products,
            ProductItems productItems,
            Reservations reservations,
            Configuration configuration,
            AnnounceSalability announceSalability) {
        this.products = products;
        this.productItems = productItems;
        this.reservations = reservations;
        this.configuration = configuration;
        this.announceSalability = announceSalability;
    }

    /** @throws Refusal 404 when the SKU is not in the catalogue */
    @Transactional
    public void delete(Sku sku, Caller caller) {
        if (products.lock(sku).isEmpty()) throw UnknownProduct.asked();
        productItems.removeAll(sku, Cause.of(Cause.Reason.PRODUCT_DELETED, caller));
        if (configuration.flag(Setting.SYNCHRONIZE_WITH_CATALOG)) reservations.removeAll(sku);
        announceSalability.around(Set.of(sku), () -> products.delete(sku));
    }
}
