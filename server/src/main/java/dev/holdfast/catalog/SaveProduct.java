package dev.holdfast.catalog;

import dev.holdfast.product.Product;
import dev.holdfast.product.Product.Documents;
import dev.holdfast.product.ProductAttribute;
import dev.holdfast.product.ProductType;
import dev.holdfast.product.Products;
import dev.holdfast.reservation.Reservations;
import dev.holdfast.salability.AnnounceSalability;
import dev.holdfast.shared.Refusal;
import dev.holdfast.shared.Sku;
import dev.holdfast.sourceitem.Cause;
import dev.holdfast.sourceitem.ProductItems;
import dev.holdfast.store.Website;
import dev.holdfast.store.Websites;
import dev.holdfast.webapi.Caller;
import dev.holdfast.webapi.StoreScope;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a product, or changes what was sent of one that is there. Its stock settings, source items, reservations and notifications
 * follow in the same transaction.
 */
@Service
class SaveProduct {

    private static final int ENABLED = 1;
    private static final int VISIBLE_EVERYWHERE = 4;

    private final Products products;
    private final Websites websites;
    private final SaveStockItem saveStockItem;
    private final ProductItems productItems;
    private final Reservations reservations;
    private final ProductViews views;
    private final AnnounceSalability announceSalability;
    private final Clock clock;

    SaveProduct(
            Products products,
            Websites websites,
            SaveStockItem saveStockItem,
            ProductItems productItems,
            Reservations reservations,
            ProductViews views,
            AnnounceSalability announceSalability,
            Clock clock) {
        this.products = products;
        this.websites = websites;
        this.saveStockItem = saveStockItem;
        this.productItems = productItems;
        this.reservations = reservations;
        this.views = views;
        this.announceSalability = announceSalability;
        this.clock = clock;
    }

    /**
     * @param sku of the product; when the request names a product by its id, the SKU it has from now on
     * @param scope whose website shows a new product, unless the request names websites; the admin scope stands for all
     * @return the product as it is answered
     * @throws Refusal 400 when the request makes no product, or takes what belongs to another
     */
    @Transactional
    public ProductView save(ProductRequest request, Sku sku, StoreScope scope, Caller caller) {
        var stored = stored(request, sku);
        var saved =
                stored.isPresent() ? update(request, stored.get(), sku, caller) : create(request, sku, scope, caller);
        var extension = request.extensionAttributes();
        if (extension != null && extension.stockItem() != null) {
            saveStockItem.save(saved.sku(), saved.type(), extension.stockItem(), caller);
        }
        return views.of(saved);
    }

    private Optional<Product> stored(ProductRequest request, Sku sku) {
        return Optional.ofNullable(request.id()).flatMap(products::lock).or(() -> products.lock(sku));
    }

    private Product create(ProductRequest request, Sku sku, StoreScope scope, Caller caller) {
        var product = ProductChange.apply(request, unsaved(sku, scope), sku, clock.instant());
        checkWebsites(product);
        if (product.attributes().containsKey(ProductAttribute.URL_KEY)) {
            if (insert(product)) return product;
        } else {
            for (var named : List.of(named(product, ""), named(product, "-" + product.id()))) {
                if (insert(named)) return named;
            }
        }
        // Another request has made the product since we looked, or another product has its URL key.
        var made = products.lock(sku);
        if (made.isPresent()) return update(request, made.get(), sku, caller);
        throw urlKeyTaken();
    }

    private boolean insert(Product product) {
        return announceSalability.around(Set.of(product.sku()), () -> products.insert(product));
    }

    private Product update(ProductRequest request, Product stored, Sku sku, Caller caller) {
        // Who means a product by its id may give it another SKU; who means it by its SKU may spell that as he likes.
        boolean meantById = request.id() != null && request.id() == stored.id();
        var changed = ProductChange.apply(request, stored, meantById ? sku : stored.sku(), clock.instant());
        var product = changed.attributes().containsKey(ProductAttribute.URL_KEY)
                ? changed
                : named(changed, "-" + changed.id());
        checkWebsites(product);
        try {
            announceSalability.around(
                    new HashSet<>(List.of(stored.sku(), product.sku())), () -> products.update(product));
        } catch (DuplicateKeyException taken) {
            throw String.valueOf(taken.getMessage()).contains("product_url_key_unique") ? urlKeyTaken() : skuTaken();
        }
        if (!product.sku().spelling().equals(stored.sku().spelling())) {
            productItems.rename(stored.sku(), product.sku(), caller);
            reservations.rename(stored.sku(), product.sku());
        }
        if (stored.type().hasOwnQuantity() && !product.type().hasOwnQuantity()) {
            productItems.removeAll(product.sku(), Cause.of(Cause.Reason.PRODUCT_SAVED, caller));
        }
        return product;
    }

    private Product unsaved(Sku sku, StoreScope scope) {
        var now = clock.instant();
        return new Product(
                products.nextId(),
                sku,
                "",
                0,
                null,
                ENABLED,
                VISIBLE_EVERYWHERE,
                ProductType.SIMPLE,
                null,
                Map.of(ProductAttribute.OPTIONS_CONTAINER, "container2", ProductAttribute.TAX_CLASS_ID, "2"),
                List.of(),
                Documents.none(),
                scope.isAdmin() ? websiteIds() : List.of(scope.websiteId()),
                now,
                now);
    }

    private static Product named(Product product, String suffix) {
        var fromName = UrlKey.of(product.name());
        return product.with(ProductAttribute.URL_KEY, (fromName.isEmpty() ? "product" : fromName) + suffix);
    }

    private void checkWebsites(Product product) {
        var known = websiteIds();
        for (var id : product.websiteIds()) if (!known.contains(id)) throw ProductWebsites.unknown(id);
    }

    private List<Integer> websiteIds() {
        return websites.all().stream().map(Website::id).filter(id -> id > 0).toList();
    }

    private static Refusal urlKeyTaken() {
        return Refusal.invalid("URL key for specified store already exists.");
    }

    private static Refusal skuTaken() {
        return Refusal.invalid(
                "The value of the \"%1\" attribute isn't unique. Set a unique value and try again.", "SKU");
    }
}
