package dev.holdfast.cart;

import dev.holdfast.shared.Quantity;
import dev.holdfast.store.Configuration;
import dev.holdfast.store.Setting;
import dev.holdfast.store.StoreConfiguration;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The ways to ship that the configuration offers, and what they cost: {@code carriers/flatrate} and {@code carriers/freeshipping}. */
@Component
class ShippingRates {

    private static final String PER_UNIT = "I";

    private final Configuration configuration;

    ShippingRates(Configuration configuration) {
        this.configuration = configuration;
    }

    /** Those for these lines; none when there is nothing to ship. */
    List<ShippingRate> offered(int websiteId, int storeId, List<CartItem> items) {
        var shipped = items.stream()
                .filter(item -> !item.isVirtual())
                .map(CartItem::quantity)
                .reduce(Quantity.ZERO, Quantity::plus);
        if (shipped.isZero()) return List.of();
        var configured = configuration.of(websiteId, storeId);
        var rates = new ArrayList<ShippingRate>();
        if (configured.flag(Setting.FLAT_RATE_ACTIVE)) {
            rates.add(new ShippingRate(
                    "flatrate",
                    "flatrate",
                    configured.text(Setting.FLAT_RATE_TITLE),
                    configured.text(Setting.FLAT_RATE_NAME),
                    flatRate(configured, shipped)));
        }
        if (configured.flag(Setting.FREE_SHIPPING_ACTIVE)) {
            rates.add(new ShippingRate(
                    "freeshipping",
                    "freeshipping",
                    configured.text(Setting.FREE_SHIPPING_TITLE),
                    configured.text(Setting.FREE_SHIPPING_NAME),
                    BigDecimal.ZERO));
        }
        return rates;
    }

    private static BigDecimal flatRate(StoreConfiguration configured, Quantity shipped) {
        var price = configured.decimal(Setting.FLAT_RATE_PRICE);
        boolean isPerUnit = configured.text(Setting.FLAT_RATE_TYPE).equals(PER_UNIT);
        return CartTotals.rounded(isPerUnit ? price.multiply(shipped.value()) : price);
    }
}
