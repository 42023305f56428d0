package dev.holdfast.customer;

import dev.holdfast.webapi.Acl;
import dev.holdfast.webapi.Caller;
import dev.holdfast.webapi.NotReplayed;
import dev.holdfast.webapi.RestRoutes;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;

/** What customers see and change of themselves. */
@RestRoutes
class OwnCustomerController {

    private final Customers customers;
    private final ChangeCustomer changeCustomer;
    private final ChangePassword changePassword;

    OwnCustomerController(Customers customers, ChangeCustomer changeCustomer, ChangePassword changePassword) {
        this.customers = customers;
        this.changeCustomer = changeCustomer;
        this.changePassword = changePassword;
    }

    @Acl(Acl.SELF)
    @GetMapping("/V1/customers/me")
    CustomerView me(Caller caller) {
        return CustomerView.of(customers.get(caller.customerId()));
    }

    @Acl(Acl.SELF)
    @PutMapping("/V1/customers/me")
    CustomerView change(Caller caller, CustomerRequest customer) {
        return CustomerView.of(changeCustomer.changeOwn(caller.customerId(), customer));
    }

    @Acl(Acl.SELF)
    @NotReplayed
    @PutMapping("/V1/customers/me/password")
    boolean changePassword(Caller caller, String currentPassword, String newPassword) {
        changePassword.change(caller.customerId(), currentPassword, newPassword);
        return true;
    }

    @Acl(Acl.SELF)
    @GetMapping("/V1/customers/me/billingAddress")
    @Nullable
    AddressView billingAddress(Caller caller) {
        return customers
                .get(caller.customerId())
                .defaultBilling()
                .map(AddressView::of)
                .orElse(null);
    }

    @Acl(Acl.SELF)
    @GetMapping("/V1/customers/me/shippingAddress")
    @Nullable
    AddressView shippingAddress(Caller caller) {
        return customers
                .get(caller.customerId())
                .defaultShipping()
                .map(AddressView::of)
                .orElse(null);
    }
}
