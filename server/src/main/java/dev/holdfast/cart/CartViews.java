package dev.holdfast.cart;

import dev.holdfast.cart.CartItemController.CartItemView;
import dev.holdfast.cart.CartView.Currency;
import dev.holdfast.cart.CartView.Extension;
import dev.holdfast.cart.CartView.Guest;
import dev.holdfast.cart.CartView.Shipping;
import dev.holdfast.cart.CartView.ShippingAssignment;
import dev.holdfast.customer.Customer;
import dev.holdfast.customer.CustomerView;
import dev.holdfast.customer.Customers;
import dev.holdfast.store.Configuration;
import dev.holdfast.store.Setting;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Carts and their totals as on the wire. */
@Component
class CartViews {

    private static final int RETAIL_CUSTOMER = 3;

    private final Customers customers;
    private final PaymentMethods paymentMethods;
    private final Configuration configuration;

    CartViews(Customers customers, PaymentMethods paymentMethods, Configuration configuration) {
        this.customers = customers;
        this.paymentMethods = paymentMethods;
        this.configuration = configuration;
    }

    CartView view(Cart cart) {
        return views(List.of(cart)).getFirst();
    }

    List<CartView> views(List<Cart> carts) {
        var byId = customers.find(carts.stream()
                .map(Cart::customerId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return carts.stream()
                .map(cart -> view(cart, cart.customerId() == null ? null : byId.get(cart.customerId())))
                .toList();
    }

    private CartView view(Cart cart, @Nullable Customer customer) {
        var items = cart.items().stream()
                .map(item -> CartItemView.of(item, cart.id()))
                .toList();
        return new CartView(
                cart.id(),
                cart.createdAt(),
                cart.updatedAt(),
                cart.active(),
                cart.isVirtual(),
                items,
                items.size(),
                cart.quantity(),
                customer == null ? new Guest(cart.guestEmail(), null, null) : CustomerView.of(customer),
                CartAddressView.billing(cart),
                cart.orderNumber(),
                0,
                currency(cart),
                customer == null,
                true,
                RETAIL_CUSTOMER,
                cart.storeId(),
                cart.isEmpty() || cart.isVirtual() ? null : new Extension(List.of(assignment(cart, items))));
    }

    private static ShippingAssignment assignment(Cart cart, List<CartItemView> items) {
        var method = cart.chosenShipping();
        return new ShippingAssignment(
                new Shipping(
                        CartAddressView.shipping(cart),
                        method == null ? null : method.carrierCode() + "_" + method.methodCode()),
                items);
    }

    private Currency currency(Cart cart) {
        var configured = configuration.of(cart.websiteId(), cart.storeId());
        return Currency.of(
                configuration.text(Setting.BASE_CURRENCY),
                configured.text(Setting.BASE_CURRENCY),
                configured.text(Setting.DISPLAY_CURRENCY));
    }

    /** What there is to pay, and how it may be paid. */
    record PaymentDetails(List<PaymentMethods.PaymentMethod> paymentMethods, TotalsView totals) {}

    PaymentDetails paymentDetails(Cart cart) {
        return new PaymentDetails(paymentMethods.offered(cart), totals(cart));
    }

    /** What the cart costs, shipped as chosen. */
    TotalsView totals(Cart cart) {
        return totals(cart, cart.shipping());
    }

    /** What the cart costs if it is shipped so. */
    TotalsView totals(Cart cart, @Nullable ShippingRate shipping) {
        return TotalsView.of(cart, shipping, currency(cart));
    }
}
