package dev.holdfast.customer;

import dev.holdfast.access.Passwords;
import dev.holdfast.shared.Findings;
import dev.holdfast.shared.Refusal;
import dev.holdfast.store.Configuration;
import dev.holdfast.webapi.Caller;
import dev.holdfast.webapi.StoreScope;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Registers a customer. Anybody may; only who manages customers chooses the id and the group. The password is hashed before the
 * transaction begins.
 */
@Service
class CreateCustomer {

    private static final int LARGEST_ID = 1_000_000_000;

    private final Customers customers;
    private final CustomerAddresses addresses;
    private final AddressBook addressBook;
    private final CustomerGroups groups;
    private final StoreOfCustomer storeOfCustomer;
    private final Passwords passwords;
    private final Configuration configuration;
    private final TransactionOperations transaction;

    CreateCustomer(
            Customers customers,
            CustomerAddresses addresses,
            AddressBook addressBook,
            CustomerGroups groups,
            StoreOfCustomer storeOfCustomer,
            Passwords passwords,
            Configuration configuration,
            TransactionOperations transaction) {
        this.customers = customers;
        this.addresses = addresses;
        this.addressBook = addressBook;
        this.groups = groups;
        this.storeOfCustomer = storeOfCustomer;
        this.passwords = passwords;
        this.configuration = configuration;
        this.transaction = transaction;
    }

    /**
     * @param password without one nobody can sign in
     * @throws Refusal 400 when the request breaks a rule, or the website has a customer with this e-mail address
     */
    Customer create(CustomerRequest request, @Nullable String password, StoreScope scope, Caller caller) {
        if (password != null) {
            PasswordRules.check(
                    password, Objects.requireNonNullElse(request.email().value(), ""));
        }
        var store = storeOfCustomer.ofNew(request, scope);
        var findings = new Findings();
        var columns = request.columnsOfWhole(findings);
        var book = addressBook.changed(List.of(), request, configuration.of(store.websiteId(), store.id()), findings);
        findings.refuseInput();
        columns.put("website_id", store.websiteId());
        columns.put("store_id", store.id());
        columns.put("created_in", store.name());
        boolean isManager = caller.may(CustomerController.MANAGE);
        columns.put("group_id", isManager ? group(request) : CustomerGroups.GENERAL);
        if (password != null) {
            columns.put("password_hash", passwords.hash(password).encoded());
        }
        return transaction.execute(_ -> {
            int id = id(isManager ? request.id() : null);
            if (!customers.add(id, columns)) throw ChangeCustomer.emailTaken();
            addresses.replace(id, book);
            return customers.find(id).orElseThrow();
        });
    }

    private int group(CustomerRequest request) {
        var groupId = request.groupId();
        return groupId == null ? CustomerGroups.GENERAL : groups.get(groupId).id();
    }

    private int id(@Nullable Integer chosen) {
        if (chosen == null || chosen == 0) return customers.nextId();
        if (chosen < 0 || chosen > LARGEST_ID) throw Refusal.invalidValue("id", chosen);
        if (customers.find(chosen).isPresent()) throw Refusal.invalid("This customer already exists in this store.");
        customers.passId(chosen);
        return chosen;
    }
}
