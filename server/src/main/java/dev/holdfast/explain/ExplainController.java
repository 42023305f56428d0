package dev.holdfast.explain;

import dev.holdfast.explain.ExplainQuantity.Explanation;
import dev.holdfast.explain.Terms.LinkedSource;
import dev.holdfast.explain.Terms.OpenPromise;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Refusal;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.StockId;
import dev.holdfast.webapi.Acl;
import dev.holdfast.webapi.RestRoutes;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;

@RestRoutes
class ExplainController {

    private static final int DEFAULT_PAGE_SIZE = 20;
    private static final int MAX_PAGE_SIZE = 1000;

    private final ExplainQuantity explainQuantity;
    private final Clock clock;

    ExplainController(ExplainQuantity explainQuantity, Clock clock) {
        this.explainQuantity = explainQuantity;
        this.clock = clock;
    }

    /**
     * @param quantity absent, as is {@code status}, when the source has no item of the SKU
     * @param counts whether the quantity is part of {@code available}
     * @param whyNot {@code source-disabled}, {@code no-item} or {@code out-of-stock}
     */
    record SourceView(
            String sourceCode,
            int priority,
            boolean enabled,
            @Nullable BigDecimal quantity,
            @Nullable Integer status,
            boolean counts,
            @Nullable String whyNot) {

        static SourceView of(LinkedSource source) {
            var whyNot = whyNot(source);
            return new SourceView(
                    source.code(),
                    source.priority(),
                    source.enabled(),
                    source.quantity(),
                    source.inStock() == null ? null : source.inStock() ? 1 : 0,
                    whyNot == null,
                    whyNot);
        }

        private static @Nullable String whyNot(LinkedSource source) {
            if (source.inStock() == null) return "no-item";
            if (!source.enabled()) return "source-disabled";
            return source.inStock() ? null : "out-of-stock";
        }

        BigDecimal counted() {
            return counts && quantity != null ? quantity : BigDecimal.ZERO;
        }
    }

    /**
     * @param objectType {@code order} or {@code reservation}
     * @param objectIncrementId the order's number, or the reservation's reference
     * @param quantity units that it has taken and not given back
     */
    record PromiseView(
            String objectType,
            String objectId,
            String objectIncrementId,
            BigDecimal quantity,
            Instant promisedAt,
            long ageSeconds,
            @Nullable Instant expiresAt) {

        static PromiseView of(OpenPromise promise, Instant now) {
            return new PromiseView(
                    promise.objectType(),
                    promise.objectId(),
                    promise.objectIncrementId(),
                    promise.quantity(),
                    promise.promisedAt(),
                    Math.max(0, Duration.between(promise.promisedAt(), now).toSeconds()),
                    promise.expiresAt());
        }
    }

    /**
     * @param salableQuantity as {@code get-product-salable-quantity} answers it
     * @param available what the sources that count hold
     * @param promised what all open orders and reservations have taken, those on other pages too
     * @param promises a page of them, the oldest first
     * @param threshold what is kept back; below zero, how much more than there is may be sold
     * @param sum available less promised less threshold
     * @param whyZero why the salable quantity is zero and not the sum: {@code no-enabled-source} has an item of the SKU, or
     *     {@code nothing-left} to sell
     */
    record ExplanationView(
            Sku sku,
            StockId stockId,
            BigDecimal salableQuantity,
            List<SourceView> sources,
            BigDecimal available,
            List<PromiseView> promises,
            long promiseCount,
            BigDecimal promised,
            boolean manageStock,
            int backorders,
            Quantity minQty,
            BigDecimal threshold,
            BigDecimal sum,
            @Nullable String whyZero) {}

    @Acl("Magento_InventorySalesApi::stock")
    @GetMapping("/V1/inventory/explain/{sku}/{stockId}")
    ExplanationView explain(Sku sku, StockId stockId, @Nullable Integer currentPage, @Nullable Integer pageSize) {
        int page = currentPage == null ? 1 : currentPage;
        int size = pageSize == null ? DEFAULT_PAGE_SIZE : pageSize;
        if (page < 1) throw Refusal.invalidValue("currentPage", page);
        if (size < 1 || size > MAX_PAGE_SIZE) throw Refusal.invalidValue("pageSize", size);
        return view(sku, stockId, explainQuantity.explain(stockId, sku, page, size));
    }

    private ExplanationView view(Sku sku, StockId stock, Explanation explanation) {
        var now = clock.instant();
        var product = explanation.product();
        var rules = product.product().rules();
        var sources = explanation.sources().stream().map(SourceView::of).toList();
        var available = sources.stream().map(SourceView::counted).reduce(BigDecimal.ZERO, BigDecimal::add);
        var promised = explanation.promised().quantity();
        var threshold = product.threshold().value();
        var sum = available.subtract(promised).subtract(threshold);
        return new ExplanationView(
                sku,
                stock,
                product.salableQuantity(),
                sources,
                available,
                explanation.open().stream()
                        .map(promise -> PromiseView.of(promise, now))
                        .toList(),
                explanation.promised().open(),
                promised,
                rules.manageStock(),
                rules.backorders().number(),
                rules.minQty(),
                threshold,
                sum,
                whyZero(product.salableQuantity(), sum, sources));
    }

    private static @Nullable String whyZero(BigDecimal salable, BigDecimal sum, List<SourceView> sources) {
        if (salable.compareTo(sum) == 0) return null;
        boolean isListed = sources.stream().anyMatch(source -> source.enabled && source.status != null);
        return isListed ? "nothing-left" : "no-enabled-source";
    }
}
