package dev.holdfast.cart;

import static dev.holdfast.cart.WhichCart.MANAGE_CARTS;

import dev.holdfast.search.SearchCriteria;
import dev.holdfast.search.SearchResult;
import dev.holdfast.shared.Refusal;
import dev.holdfast.webapi.Acl;
import dev.holdfast.webapi.Caller;
import dev.holdfast.webapi.Document;
import dev.holdfast.webapi.RestRoutes;
import dev.holdfast.webapi.StoreScope;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;

/** Carts as a whole. */
@RestRoutes
class CartController {

    private final WhichCart which;
    private final Carts carts;
    private final SearchCarts searchCarts;
    private final CartViews views;
    private final CreateCart createCart;
    private final AssignCart assignCart;
    private final SetBillingAddress setBillingAddress;

    CartController(
            WhichCart which,
            Carts carts,
            SearchCarts searchCarts,
            CartViews views,
            CreateCart createCart,
            AssignCart assignCart,
            SetBillingAddress setBillingAddress) {
        this.which = which;
        this.carts = carts;
        this.searchCarts = searchCarts;
        this.views = views;
        this.createCart = createCart;
        this.assignCart = assignCart;
        this.setBillingAddress = setBillingAddress;
    }

    @Acl(Acl.ANONYMOUS)
    @PostMapping("/V1/guest-carts")
    String create(StoreScope scope) {
        return createCart.forGuest(scope);
    }

    @Acl(Acl.SELF)
    @PostMapping("/V1/carts/mine")
    int create(Caller caller, StoreScope scope) {
        return createCart.forCustomer(WhichCart.customer(caller, "customerId"), scope);
    }

    @Acl(MANAGE_CARTS)
    @PostMapping("/V1/carts")
    int createForNobody(StoreScope scope) {
        return createCart.forNobody(scope);
    }

    @Acl(MANAGE_CARTS)
    @PostMapping("/V1/customers/{customerId}/carts")
    int create(Integer customerId, StoreScope scope) {
        return createCart.forCustomer(customerId, scope);
    }

    @Acl(Acl.ANONYMOUS)
    @GetMapping("/V1/guest-carts/{cartId}")
    CartView get(String cartId) {
        return views.view(carts.get(which.ofGuest(cartId)));
    }

    @Acl(Acl.SELF)
    @GetMapping("/V1/carts/mine")
    CartView get(Caller caller, StoreScope scope) {
        return views.view(carts.get(which.ofCustomerAsked(caller, scope)));
    }

    @Acl(MANAGE_CARTS)
    @GetMapping("/V1/carts/{cartId}")
    CartView get(Integer cartId) {
        return views.view(carts.get(which.ofNumber(cartId)));
    }

    @Acl(MANAGE_CARTS)
    @GetMapping("/V1/carts/search")
    SearchResult<CartView> search(SearchCriteria searchCriteria) {
        return searchCarts.search(searchCriteria);
    }

    /** A cart as a client sends it back; only the billing address is read. */
    record CartRequest(
            @Nullable Integer id,
            @Nullable Document createdAt,
            @Nullable Document updatedAt,
            @Nullable Document convertedAt,
            @Nullable Document isActive,
            @Nullable Document isVirtual,
            @Nullable Document items,
            @Nullable Document itemsCount,
            @Nullable Document itemsQty,
            @Nullable Document customer,
            @Nullable AddressRequest billingAddress,
            @Nullable Document reservedOrderId,
            @Nullable Document origOrderId,
            @Nullable Document currency,
            @Nullable Document customerIsGuest,
            @Nullable Document customerNote,
            @Nullable Document customerNoteNotify,
            @Nullable Document customerTaxClassId,
            @Nullable Document storeId,
            @Nullable Document extensionAttributes) {}

    @Acl(Acl.SELF)
    @PutMapping("/V1/carts/mine")
    void change(CartRequest quote, Caller caller, StoreScope scope) {
        int cart = which.ofCustomer(caller, scope);
        if (quote.billingAddress != null) {
            setBillingAddress.set(cart, quote.billingAddress, SetBillingAddress.Use.BILLING);
        }
    }

    @Acl(Acl.SELF)
    @PutMapping("/V1/guest-carts/{cartId}")
    boolean assign(String cartId, @Nullable Integer customerId, Integer storeId, Caller caller) {
        int self = WhichCart.customer(caller, "customerId");
        if (customerId != null && customerId != self) {
            throw Refusal.invalid("You don't have the correct permissions to assign the customer to the cart.");
        }
        assignCart.assign(which.ofGuest(cartId), self, storeId);
        return true;
    }

    @Acl(MANAGE_CARTS)
    @PutMapping("/V1/carts/{cartId}")
    boolean assign(Integer cartId, Integer customerId, Integer storeId) {
        assignCart.assign(which.ofNumber(cartId), customerId, storeId);
        return true;
    }
}
