package dev.holdfast.customer;

import dev.holdfast.access.CustomerTokens;
import dev.holdfast.shared.Findings;
import dev.holdfast.shared.Refusal;
import dev.holdfast.store.Configuration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes what was sent of a customer. The customer's tokens go on, unless the customer goes to another website. */
@Service
class ChangeCustomer {

    private final Customers customers;
    private final CustomerAddresses addresses;
    private final AddressBook addressBook;
    private final CustomerGroups groups;
    private final StoreOfCustomer storeOfCustomer;
    private final CustomerTokens tokens;
    private final Configuration configuration;

    ChangeCustomer(
            Customers customers,
            CustomerAddresses addresses,
            AddressBook addressBook,
            CustomerGroups groups,
            StoreOfCustomer storeOfCustomer,
            CustomerTokens tokens,
            Configuration configuration) {
        this.customers = customers;
        this.addresses = addresses;
        this.addressBook = addressBook;
        this.groups = groups;
        this.storeOfCustomer = storeOfCustomer;
        this.tokens = tokens;
        this.configuration = configuration;
    }

    /**
     * As somebody who manages customers.
     *
     * @throws Refusal 404 when there is no such customer; 400 when the request breaks a rule
     */
    @Transactional
    public Customer change(int customerId, CustomerRequest request) {
        var stored = customers.lock(customerId);
        var findings = new Findings();
        var columns = request.columnsOfChange(findings);
        var store = storeOfCustomer.ofChanged(stored, request);
        columns.put("website_id", store.websiteId());
        columns.put("store_id", store.id());
        if (request.groupId() != null) {
            columns.put("group_id", groups.get(request.groupId()).id());
        }
        return write(stored, request, columns, findings);
    }

    /**
     * As the customer, whose names and e-mail address must be sent, and whose group, website and store view stay.
     *
     * @throws Refusal 400 when the request breaks a rule
     */
    @Transactional
    public Customer changeOwn(int customerId, CustomerRequest request) {
        var stored = customers.lock(customerId);
        var findings = new Findings();
        return write(stored, request, request.columnsOfWhole(findings), findings);
    }

    private Customer write(
            Customer stored, CustomerRequest request, Map<String, @Nullable Object> columns, Findings findings) {
        int id = stored.id();
        var book = addressBook.changed(
                stored.addresses(), request, configuration.of(stored.websiteId(), stored.storeId()), findings);
        findings.refuseInput();
        try {
            customers.change(id, columns);
        } catch (DuplicateKeyException _) {
            throw emailTaken();
        }
        if (!book.equals(stored.addresses())) addresses.replace(id, book);
        var changed = customers.find(id).orElseThrow();
        if (changed.websiteId() != stored.websiteId()) tokens.revoke(id);
        else if (!changed.email().equals(stored.email())) tokens.changeEmail(id, changed.email());
        return changed;
    }

    static Refusal emailTaken() {
        return Refusal.invalid("A customer with the same email address already exists in an associated website.");
    }
}
