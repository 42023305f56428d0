package dev.holdfast.catalog;

import dev.holdfast.product.ProductType;
import dev.holdfast.product.Products;
import dev.holdfast.product.StockSettings;
import dev.holdfast.salability.AnnounceSalability;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Refusal;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.SourceCode;
import dev.holdfast.shared.SourceItemKey;
import dev.holdfast.sourceitem.Cause;
import dev.holdfast.sourceitem.ProductItems;
import dev.holdfast.sourceitem.SourceItemChange;
import dev.holdfast.sourceitem.WriteSourceItems;
import dev.holdfast.webapi.Caller;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets how a product may be sold and, of goods with a quantity, what the default source has of it. Other sources stay as they are. */
@Service
class SaveStockItem {

    private final Products products;
    private final StockSettings settings;
    private final ProductItems productItems;
    private final WriteSourceItems writeSourceItems;
    private final AnnounceSalability announceSalability;

    SaveStockItem(
            Products products,
            StockSettings settings,
            ProductItems productItems,
            WriteSourceItems writeSourceItems,
            AnnounceSalability announceSalability) {
        this.products = products;
        this.settings = settings;
        this.productItems = productItems;
        this.writeSourceItems = writeSourceItems;
        this.announceSalability = announceSalability;
    }

    /**
     * Of a product known only by its SKU.
     *
     * @return the id of the stock item, which is that of the product
     * @throws Refusal 404 when the SKU is not in the catalogue
     */
    @Transactional
    public int save(Sku sku, StockItemRequest request, Caller caller) {
        var product = products.lock(sku).orElseThrow(() -> UnknownProduct.named(sku));
        save(product.sku(), product.type(), request, caller);
        return product.id();
    }

    /** Of a product that this transaction holds. */
    @Transactional
    public void save(Sku sku, ProductType type, StockItemRequest request, Caller caller) {
        var stored = settings.stored(List.of(sku)).get(sku);
        if (stored == null) throw new IllegalStateException("A product without stock settings: " + sku);
        var wanted = request.over(stored, type);
        if (type.hasOwnQuantity()) {
            change(sku, request)
                    .ifPresent(change ->
                            writeSourceItems.write(List.of(change), Cause.of(Cause.Reason.PRODUCT_SAVED, caller)));
        }
        announceSalability.around(Set.of(sku), () -> settings.update(sku, wanted));
    }

    private Optional<SourceItemChange> change(Sku sku, StockItemRequest request) {
        var key = new SourceItemKey(SourceCode.DEFAULT, sku);
        var inStock = request.isInStock();
        var quantity = request.qty() == null ? Quantity.ZERO : Numbers.quantity("qty", request.qty());
        if (productItems.inDefaultSource(List.of(sku)).containsKey(sku)) {
            if (request.qty() != null) return Optional.of(new SourceItemChange.Set(key, quantity, inStock));
            if (inStock == null) return Optional.empty();
            return Optional.of(new SourceItemChange.Add(key, Quantity.ZERO, inStock));
        }
        boolean inStockFromNow = inStock == null ? quantity.isPositive() : inStock;
        if (quantity.isZero() && !inStockFromNow) return Optional.empty();
        return Optional.of(new SourceItemChange.Set(key, quantity, inStockFromNow));
    }
}
