package dev.holdfast.salability;

import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Refusal;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.StockId;
import dev.holdfast.webapi.Acl;
import dev.holdfast.webapi.RestRoutes;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;

@RestRoutes
class SalabilityController {

    private static final String SALES_STOCK = "Magento_InventorySalesApi::stock";

    private final Salability salability;

    SalabilityController(Salability salability) {
        this.salability = salability;
    }

    @GetMapping("/V1/inventory/get-product-salable-quantity/{sku}/{stockId}")
    @Acl(SALES_STOCK)
    BigDecimal quantity(Sku sku, StockId stockId) {
        return salability.quantity(stockId, sku);
    }

    @GetMapping("/V1/inventory/is-product-salable/{sku}/{stockId}")
    @Acl(SALES_STOCK)
    boolean isSalable(Sku sku, StockId stockId) {
        return areSalable(List.of(sku), stockId).getFirst().salable();
    }

    record SalableView(Sku sku, StockId stockId, boolean salable) {}

    @GetMapping("/V1/inventory/are-products-salable")
    @Acl(SALES_STOCK)
    List<SalableView> areSalable(List<Sku> skus, StockId stockId) {
        var products = salability.find(stockId, skus);
        return skus.stream()
                .map(sku -> {
                    var product = products.get(sku);
                    return new SalableView(sku, stockId, product != null && product.isSalable());
                })
                .toList();
    }

    record CheckView(boolean salable, List<SalabilityError> errors) {}

    @GetMapping("/V1/inventory/is-product-salable-for-requested-qty/{sku}/{stockId}/{requestedQty}")
    @Acl(SALES_STOCK)
    CheckView check(Sku sku, StockId stockId, BigDecimal requestedQty) {
        var request = new Salability.Request(sku, quantity("requestedQty", requestedQty));
        var errors = salability.check(stockId, List.of(request)).getFirst();
        return new CheckView(errors.isEmpty(), errors);
    }

    record SkuRequest(@Nullable Sku sku, @Nullable BigDecimal qty) {

        Salability.Request toRequest() {
            if (sku == null) throw Refusal.required("sku");
            if (qty == null) throw Refusal.required("qty");
            return new Salability.Request(sku, quantity("qty", qty));
        }
    }

    record SkuCheckView(Sku sku, StockId stockId, boolean salable, List<SalabilityError> errors) {}

    @GetMapping("/V1/inventory/are-product-salable-for-requested-qty")
    @Acl(SALES_STOCK)
    List<SkuCheckView> checkAll(List<SkuRequest> skuRequests, StockId stockId) {
        var requests = skuRequests.stream().map(SkuRequest::toRequest).toList();
        var errors = salability.check(stockId, requests);
        return IntStream.range(0, requests.size())
                .mapToObj(i -> new SkuCheckView(
                        requests.get(i).sku(), stockId, errors.get(i).isEmpty(), errors.get(i)))
                .toList();
    }

    private static Quantity quantity(String field, BigDecimal value) {
        if (!Quantity.fits(value)) throw Refusal.invalidValue(field, value.toString());
        return new Quantity(value);
    }
}
