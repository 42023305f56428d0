package dev.holdfast.customer;

import dev.holdfast.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Removes an entry of a customer's address book. */
@Service
class DeleteAddress {

    private final Customers customers;
    private final CustomerAddresses addresses;

    DeleteAddress(Customers customers, CustomerAddresses addresses) {
        this.customers = customers;
        this.addresses = addresses;
    }

    /** @throws Refusal 404 when there is no such address */
    @Transactional
    public void delete(int addressId) {
        var entry = addresses.find(addressId).orElseThrow(() -> unknown(addressId));
        // Whoever writes the address book holds its customer, and writes every entry anew.
        customers.lock(entry.customerId());
        if (!addresses.remove(addressId)) throw unknown(addressId);
    }

    static Refusal unknown(int addressId) {
        return Refusal.noSuchEntity("addressId", addressId);
    }
}
