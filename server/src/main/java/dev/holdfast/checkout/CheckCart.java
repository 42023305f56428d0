package dev.holdfast.checkout;

import dev.holdfast.cart.Cart;
import dev.holdfast.cart.CartAddress;
import dev.holdfast.cart.PaymentMethods;
import dev.holdfast.customer.Address;
import dev.holdfast.customer.AddressRegion;
import dev.holdfast.customer.AddressRules;
import dev.holdfast.customer.Customers;
import dev.holdfast.customer.EmailRules;
import dev.holdfast.order.Buyer;
import dev.holdfast.order.OrderAddress;
import dev.holdfast.order.Payment;
import dev.holdfast.pickuplocation.PickupLocations;
import dev.holdfast.salability.Salability;
import dev.holdfast.salability.StockedProduct;
import dev.holdfast.shared.Findings;
import dev.holdfast.shared.Message;
import dev.holdfast.shared.Refusal;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.StockId;
import dev.holdfast.store.Configuration;
import dev.holdfast.store.Setting;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a cart can become an order. */
@Component
class CheckCart {

    private static final int NOT_LOGGED_IN = 0;

    private final Salability salability;
    private final Customers customers;
    private final AddressRules addressRules;
    private final PaymentMethods paymentMethods;
    private final PickupLocations pickupLocations;
    private final Configuration configuration;

    CheckCart(
            Salability salability,
            Customers customers,
            AddressRules addressRules,
            PaymentMethods paymentMethods,
            PickupLocations pickupLocations,
            Configuration configuration) {
        this.salability = salability;
        this.customers = customers;
        this.addressRules = addressRules;
        this.paymentMethods = paymentMethods;
        this.pickupLocations = pickupLocations;
        this.configuration = configuration;
    }

    /**
     * All but the goods.
     *
     * @param stock that serves the cart's website
     * @throws Refusal 400 with the first thing that is missing or wrong; 404 when it can no longer be fetched where it was to be
     */
    CartToOrder check(Cart cart, StockId stock, @Nullable String remoteIp) {
        boolean allSold = cart.items().stream()
                .allMatch(item ->
                        item.product().enabled() && item.product().websiteIds().contains(cart.websiteId()));
        if (!allSold) throw notSold();
        var shippingAddress = cart.isVirtual() ? null : shippingAddress(cart);
        if (cart.isPickup()) checkPickup(cart);
        var billingAddress = billingAddress(cart);
        var payment = payment(cart);
        return new CartToOrder(
                cart,
                stock,
                buyer(cart),
                configuration.of(cart.websiteId(), cart.storeId()).text(Setting.BASE_CURRENCY),
                payment,
                billingAddress,
                shippingAddress,
                remoteIp);
    }

    private static Refusal notSold() {
        return Refusal.invalid("Some of the products are disabled.");
    }

    /**
     * The goods: that there is enough of them, and what changed of their rules since the lines were added.
     *
     * @param products as the stock has them; what was deleted is absent
     * @return 400 with a line for each problem
     */
    Optional<Refusal> checkGoods(Cart cart, Map<Sku, StockedProduct> products) {
        // While orders do not reserve, nothing is promised, so nothing can be missing.
        boolean reserves = configuration.flag(Setting.CAN_SUBTRACT);
        var shortage = salability.shortageMessage();
        var errors = new LinkedHashSet<String>();
        for (var item : cart.items()) {
            var product = products.get(item.sku());
            if (product == null) return Optional.of(notSold());
            if (!reserves) continue;
            var found = product.check(item.quantity(), shortage);
            if (!found.isEmpty()) errors.add(found.getLast().message());
        }
        return errors.isEmpty() ? Optional.empty() : Optional.of(Refusal.invalid(String.join("\n", errors)));
    }

    private OrderAddress shippingAddress(Cart cart) {
        var address = checked(cart, cart.shippingAddress(), "Please check the shipping address information.");
        if (cart.shipping() == null) {
            throw Refusal.invalid("The shipping method is missing. Select the shipping method and try again.");
        }
        return address;
    }

    /** The place where the goods are fetched is still one, and still where the buyer was told. */
    private void checkPickup(Cart cart) {
        var code = cart.pickupLocationCode();
        if (code == null) throw Refusal.invalid("Quote does not have Pickup Location assigned.");
        var location = pickupLocations.get(cart.websiteId(), code);
        if (cart.shippingAddress() == null || !cart.shippingAddress().isAt(location)) {
            throw Refusal.invalid("Pickup Location Address does not match Shipping Address for In-Store Pickup Quote.");
        }
    }

    private OrderAddress billingAddress(Cart cart) {
        return checked(cart, cart.billingAddress(), "Please check the billing address information.");
    }

    private OrderAddress checked(Cart cart, @Nullable CartAddress address, String message) {
        if (address == null) throw Refusal.invalid(message);
        var findings = new Findings();
        var rules = configuration.of(cart.websiteId(), cart.storeId());
        var known = addressRules.check(
                new Address(
                        new AddressRegion(address.regionId(), address.regionCode(), address.region()),
                        text(address.countryId()),
                        address.street(),
                        address.company(),
                        text(address.telephone()),
                        address.fax(),
                        address.postcode(),
                        text(address.city()),
                        text(address.firstname()),
                        text(address.lastname()),
                        address.middlename(),
                        address.prefix(),
                        address.suffix(),
                        address.vatId()),
                rules,
                findings);
        if (!findings.isEmpty()) {
            var details = findings.found().stream().map(Message::rendered).collect(Collectors.joining(" "));
            throw Refusal.invalid(message + " %1", details);
        }
        var email = address.email() == null ? cart.email() : address.email();
        return new OrderAddress(0, address.customerAddressId(), email, known);
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }

    private Payment payment(Cart cart) {
        var chosen = cart.payment();
        if (chosen == null) throw Refusal.invalid("Enter a valid payment method and try again.");
        var method = paymentMethods.require(cart, chosen);
        return new Payment(method.code(), method.title(), chosen.poNumber());
    }

    private Buyer buyer(Cart cart) {
        var customer = cart.customerId();
        if (customer == null) {
            var findings = new Findings();
            EmailRules.check(cart.email(), findings);
            findings.refuseInput();
            return new Buyer(null, NOT_LOGGED_IN, text(cart.email()), null, null);
        }
        return customers
                .find(customer)
                .map(found ->
                        new Buyer(found.id(), found.groupId(), found.email(), found.firstname(), found.lastname()))
                .orElseThrow(() -> Refusal.noSuchEntity("customerId", customer));
    }
}
