package dev.holdfast.cart;

import dev.holdfast.shared.Message;
import dev.holdfast.shared.Refusal;
import dev.holdfast.store.StoreViews;
import dev.holdfast.webapi.Caller;
import dev.holdfast.webapi.StoreScope;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which cart a route is about. Routes come in three families: guests name their cart by its masked id, customers have one cart in use
 * in each store view, and administrators name carts by number. What is named is in use.
 */
@Component
public class WhichCart {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    public static final String MANAGE_CARTS = "Magento_Cart::manage";

    private final Carts carts;
    private final StoreViews storeViews;

    WhichCart(Carts carts, StoreViews storeViews) {
        this.carts = carts;
        this.storeViews = storeViews;
    }

    /**
     * @return the number of the cart
     * @throws Refusal 404 when no cart in use has this masked id
     */
    public int ofGuest(String maskedId) {
        return carts.ofGuest(maskedId).orElseThrow(() -> noCart(null));
    }

    /**
     * @return the number of the cart
     * @throws Refusal 404 when the customer has no cart in use in the store view; 400 when the caller is no customer
     */
    public int ofCustomer(Caller caller, StoreScope scope) {
        return ofCustomer(caller, scope, "cartId");
    }

    /** As the other, for the route that shows the cart: it names the customer who has none. */
    int ofCustomerAsked(Caller caller, StoreScope scope) {
        int customer = customer(caller, "customerId");
        return carts.ofCustomer(customer, selling(scope).storeId())
                .orElseThrow(() -> Refusal.noSuchEntity("customerId", customer));
    }

    /** @param missing what an administrator, who is no customer, is told to miss */
    int ofCustomer(Caller caller, StoreScope scope, String missing) {
        return carts.ofCustomer(customer(caller, missing), selling(scope).storeId())
                .orElseThrow(() -> Refusal.notFound("Current customer does not have an active cart."));
    }

    /** @throws Refusal 404 when there is no such cart in use */
    public int ofNumber(int cart) {
        if (!carts.isActive(cart)) throw noCart(cart);
        return cart;
    }

    /** @throws Refusal 404 when a line names no cart in use; 400 when it names none at all */
    int ofQuoteId(@Nullable String quoteId) {
        if (quoteId == null) throw Refusal.required("quoteId");
        if (!NUMBER.matcher(quoteId).matches()) throw noCart(quoteId);
        return ofNumber(Integer.parseInt(quoteId));
    }

    /**
     * The customer who calls.
     *
     * @param missing what an administrator, who may do all that a customer may but is none, is told to miss
     * @throws Refusal 400 when the caller is no customer
     */
    static int customer(Caller caller, String missing) {
        if (caller.type() != Caller.Type.CUSTOMER || caller.id() == null) throw Refusal.required(missing);
        return caller.id();
    }

    /** The store view of the URL; for the admin scope, which sells nothing, the default view. */
    StoreScope selling(StoreScope scope) {
        return scope.isAdmin() ? storeViews.defaultScope() : scope;
    }

    /** 404: no cart in use is named so. */
    public static Refusal noCart(@Nullable Object id) {
        return Refusal.of(
                Refusal.Kind.NOT_FOUND,
                Message.named("No such entity with %fieldName = %fieldValue", "fieldName", "cartId")
                        .and("fieldValue", id));
    }
}
