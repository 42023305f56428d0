package dev.holdfast.cart;

import dev.holdfast.shared.Refusal;
import dev.holdfast.store.Configuration;
import dev.holdfast.store.Setting;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The ways to pay that the configuration offers, {@code payment/…}. What costs nothing is paid by nothing, and by nothing else, unless
 * that is switched off.
 */
@Component
public class PaymentMethods {

    private final Configuration configuration;

    PaymentMethods(Configuration configuration) {
        this.configuration = configuration;
    }

    /** As on the wire: its code, and how customers read it. */
    public record PaymentMethod(String code, String title) {}

    private enum Kind {
        FREE("free", Setting.PAYMENT_FREE_ACTIVE, Setting.PAYMENT_FREE_TITLE),
        CHECK_MONEY_ORDER("checkmo", Setting.CHECK_MONEY_ORDER_ACTIVE, Setting.CHECK_MONEY_ORDER_TITLE),
        BANK_TRANSFER("banktransfer", Setting.BANK_TRANSFER_ACTIVE, Setting.BANK_TRANSFER_TITLE),
        CASH_ON_DELIVERY("cashondelivery", Setting.CASH_ON_DELIVERY_ACTIVE, Setting.CASH_ON_DELIVERY_TITLE),
        PURCHASE_ORDER("purchaseorder", Setting.PURCHASE_ORDER_ACTIVE, Setting.PURCHASE_ORDER_TITLE);

        private final String code;
        private final Setting active;
        private final Setting title;

        Kind(String code, Setting active, Setting title) {
            this.code = code;
            this.active = active;
            this.title = title;
        }
    }

    /** The ways to pay what the cart costs now. */
    public List<PaymentMethod> offered(Cart cart) {
        var configured = configuration.of(cart.websiteId(), cart.storeId());
        boolean costsNothing = cart.totals().grandTotal().signum() == 0;
        boolean isFree = costsNothing && configured.flag(Setting.PAYMENT_FREE_ACTIVE);
        return Stream.of(Kind.values())
                .filter(kind -> (kind == Kind.FREE) == isFree)
                .filter(kind -> configured.flag(kind.active))
                .map(kind -> new PaymentMethod(kind.code, configured.text(kind.title)))
                .toList();
    }

    /**
     * The method that pays the cart.
     *
     * @throws Refusal 400 when the cart cannot be paid so
     */
    public PaymentMethod require(Cart cart, Cart.Payment payment) {
        var method = offered(cart).stream()
                .filter(offered -> offered.code.equals(payment.method()))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("The requested Payment Method is not available."));
        if (payment.method().equals(Kind.PURCHASE_ORDER.code) && payment.poNumber() == null) {
            throw Refusal.required("po_number");
        }
        return method;
    }
}
