package dev.holdfast.cart;

import dev.holdfast.customer.Customers;
import dev.holdfast.shared.Refusal;
import dev.holdfast.webapi.StoreScope;
import java.security.SecureRandom;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes carts. A guest may have many; a customer has one in use in each store view, however often it is asked for. */
@Service
class CreateCart {

    private static final String MASK_CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int MASK_LENGTH = 32;

    private final SecureRandom random = new SecureRandom();
    private final Carts carts;
    private final Customers customers;
    private final WhichCart whichCart;

    CreateCart(Carts carts, Customers customers, WhichCart whichCart) {
        this.carts = carts;
        this.customers = customers;
        this.whichCart = whichCart;
    }

    /** @return the masked id: whoever knows it may use the cart */
    @Transactional
    public String forGuest(StoreScope scope) {
        var maskedId = random.ints(MASK_LENGTH, 0, MASK_CHARACTERS.length())
                .collect(StringBuilder::new, (mask, i) -> mask.append(MASK_CHARACTERS.charAt(i)), StringBuilder::append)
                .toString();
        carts.add(whichCart.selling(scope), maskedId);
        return maskedId;
    }

    /** @return the number of a cart that nobody has yet */
    @Transactional
    public int forNobody(StoreScope scope) {
        return carts.add(whichCart.selling(scope), null);
    }

    /**
     * @return the number of the cart that the customer uses, made if there was none. In a store view of another website than the
     *     customer's, where nothing can be bought, it is that of the view where the customer registered
     * @throws Refusal 404 when there is no such customer
     */
    @Transactional
    public int forCustomer(int customerId, StoreScope scope) {
        var customer = customers.find(customerId).orElseThrow(() -> Refusal.noSuchEntity("customerId", customerId));
        var view = whichCart.selling(scope);
        return view.websiteId() == customer.websiteId()
                ? carts.ofCustomerOrNew(customerId, view.storeId(), view.websiteId())
                : carts.ofCustomerOrNew(customerId, customer.storeId(), customer.websiteId());
    }
}
