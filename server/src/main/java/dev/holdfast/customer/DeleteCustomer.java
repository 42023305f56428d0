package dev.holdfast.customer;

import dev.holdfast.access.CustomerTokens;
import dev.holdfast.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Removes a customer with the address book; tokens end at once. */
@Service
class DeleteCustomer {

    private final Customers customers;
    private final CustomerTokens tokens;

    DeleteCustomer(Customers customers, CustomerTokens tokens) {
        this.customers = customers;
        this.tokens = tokens;
    }

    /** @throws Refusal 404 when there is no such customer */
    @Transactional
    public void delete(int customerId) {
        if (!customers.remove(customerId)) throw Customers.unknown(customerId);
        tokens.revoke(customerId);
    }
}
