package dev.holdfast.cart;

import static java.util.stream.Collectors.toMap;

import dev.holdfast.customer.Customers;
import dev.holdfast.shared.Refusal;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a guest's cart to a customer. What it holds goes into the cart that the customer uses; without one, it becomes that. */
@Service
class AssignCart {

    private final Carts carts;
    private final Customers customers;
    private final CheckQuantities checkQuantities;

    AssignCart(Carts carts, Customers customers, CheckQuantities checkQuantities) {
        this.carts = carts;
        this.customers = customers;
        this.checkQuantities = checkQuantities;
    }

    /**
     * @throws Refusal 404 when there is no such cart in use, or no such customer; 400 when the cart is of another store or not a guest's,
     *     or both carts together hold more of a product than may be sold
     */
    @Transactional
    public void assign(int cartId, int customerId, int storeId) {
        var customer = customers.find(customerId).orElseThrow(() -> Refusal.noSuchEntity("customerId", customerId));
        var used = carts.ofCustomer(customerId, storeId).filter(own -> own != cartId);
        var cart = change(cartId, used);
        if (cart.storeId() != storeId || cart.websiteId() != customer.websiteId()) {
            throw Refusal.invalid("The customer can't be assigned to the cart. The cart belongs to a different store.");
        }
        if (cart.customerId() != null) {
            throw Refusal.invalid("The customer can't be assigned to the cart because the cart isn't anonymous.");
        }
        if (used.isPresent()) merge(cart, carts.get(used.get()));
        else carts.give(cartId, customerId);
    }

    /** The cart to be assigned; it and the one that the customer uses are held, in the order of their numbers as everywhere. */
    private Cart change(int cartId, Optional<Integer> used) {
        used.filter(own -> own < cartId).ifPresent(carts::change);
        var cart = carts.change(cartId);
        used.filter(own -> own > cartId).ifPresent(carts::change);
        return cart;
    }

    private void merge(Cart from, Cart to) {
        checkQuantities.require(
                to,
                from.items().stream()
                        .collect(toMap(CartItem::sku, item -> to.quantityWith(item.sku(), item.quantity()))));
        carts.merge(from.id(), to.id());
    }
}
