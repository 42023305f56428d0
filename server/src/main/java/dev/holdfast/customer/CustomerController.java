package dev.holdfast.customer;

import dev.holdfast.search.SearchCriteria;
import dev.holdfast.search.SearchResult;
import dev.holdfast.webapi.Acl;
import dev.holdfast.webapi.Caller;
import dev.holdfast.webapi.RestRoutes;
import dev.holdfast.webapi.StoreScope;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;

/** Registration, and customers as those see them who manage them. */
@RestRoutes
class CustomerController {

    static final String MANAGE = "Magento_Customer::manage";

    private static final String SEE = "Magento_Customer::customer";
    private static final String DELETE = "Magento_Customer::delete";

    private final Customers customers;
    private final CustomerAddresses addresses;
    private final CreateCustomer createCustomer;
    private final ChangeCustomer changeCustomer;
    private final DeleteCustomer deleteCustomer;
    private final DeleteAddress deleteAddress;
    private final EmailAvailability emailAvailability;

    CustomerController(
            Customers customers,
            CustomerAddresses addresses,
            CreateCustomer createCustomer,
            ChangeCustomer changeCustomer,
            DeleteCustomer deleteCustomer,
            DeleteAddress deleteAddress,
            EmailAvailability emailAvailability) {
        this.customers = customers;
        this.addresses = addresses;
        this.createCustomer = createCustomer;
        this.changeCustomer = changeCustomer;
        this.deleteCustomer = deleteCustomer;
        this.deleteAddress = deleteAddress;
        this.emailAvailability = emailAvailability;
    }

    @Acl(Acl.ANONYMOUS)
    @PostMapping("/V1/customers")
    CustomerView create(CustomerRequest customer, @Nullable String password, StoreScope scope, Caller caller) {
        return CustomerView.of(createCustomer.create(customer, password, scope, caller));
    }

    @Acl(Acl.ANONYMOUS)
    @PostMapping("/V1/customers/isEmailAvailable")
    boolean isEmailAvailable(String customerEmail, @Nullable Integer websiteId, StoreScope scope) {
        return emailAvailability.isAvailable(customerEmail, websiteId, scope);
    }

    @Acl(SEE)
    @GetMapping("/V1/customers/search")
    SearchResult<CustomerView> search(SearchCriteria searchCriteria) {
        return customers.search(searchCriteria).map(CustomerView::of);
    }

    @Acl(SEE)
    @GetMapping("/V1/customers/{customerId}")
    CustomerView get(Integer customerId) {
        return CustomerView.of(customers.get(customerId));
    }

    @Acl(MANAGE)
    @PutMapping("/V1/customers/{customerId}")
    CustomerView change(Integer customerId, CustomerRequest customer) {
        return CustomerView.of(changeCustomer.change(customerId, customer));
    }

    @Acl(DELETE)
    @DeleteMapping("/V1/customers/{customerId}")
    boolean delete(Integer customerId) {
        deleteCustomer.delete(customerId);
        return true;
    }

    @Acl(SEE)
    @GetMapping("/V1/customers/{customerId}/billingAddress")
    @Nullable
    AddressView billingAddress(Integer customerId) {
        return customers.get(customerId).defaultBilling().map(AddressView::of).orElse(null);
    }

    @Acl(SEE)
    @GetMapping("/V1/customers/{customerId}/shippingAddress")
    @Nullable
    AddressView shippingAddress(Integer customerId) {
        return customers.get(customerId).defaultShipping().map(AddressView::of).orElse(null);
    }

    @Acl(SEE)
    @GetMapping("/V1/customers/addresses/{addressId}")
    AddressView address(Integer addressId) {
        return AddressView.of(addresses.find(addressId).orElseThrow(() -> DeleteAddress.unknown(addressId)));
    }

    @Acl(DELETE)
    @DeleteMapping("/V1/addresses/{addressId}")
    boolean deleteAddress(Integer addressId) {
        deleteAddress.delete(addressId);
        return true;
    }
}
