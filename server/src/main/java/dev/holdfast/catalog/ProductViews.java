package dev.holdfast.catalog;

import dev.holdfast.product.Product;
import dev.holdfast.product.Products;
import dev.holdfast.shared.Sku;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Puts together single products as they are answered. */
@Component
class ProductViews {

    private final Products products;
    private final StockItemViews stockItems;

    ProductViews(Products products, StockItemViews stockItems) {
        this.products = products;
        this.stockItems = stockItems;
    }

    /** The product of this SKU, if there is one, as of one moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<ProductView> find(Sku sku) {
        return products.find(sku).map(this::of);
    }

    /** A product that this transaction holds, or sees as of one moment. */
    ProductView of(Product product) {
        return ProductView.full(product, stockItems.of(product));
    }
}
