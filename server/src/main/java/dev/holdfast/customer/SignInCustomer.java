package dev.holdfast.customer;

import dev.holdfast.access.CustomerTokens;
import dev.holdfast.access.PasswordCheck;
import dev.holdfast.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Gives a customer of a website a token for e-mail address and password. */
@Service
class SignInCustomer {

    private final Customers customers;
    private final CustomerCredentials credentials;
    private final CustomerTokens tokens;
    private final TransactionOperations transaction;

    SignInCustomer(
            Customers customers,
            CustomerCredentials credentials,
            CustomerTokens tokens,
            TransactionOperations transaction) {
        this.customers = customers;
        this.credentials = credentials;
        this.tokens = tokens;
        this.transaction = transaction;
    }

    /** @throws Refusal 401 when the password is wrong, there is no such customer on the website, or the address is locked */
    String signIn(int websiteId, String email, String password) {
        var customer = credentials.check(websiteId, email, password).orElseThrow(PasswordCheck::refused);
        return transaction.execute(_ -> {
            if (!customers.lockUnchanged(customer)) throw PasswordCheck.refused();
            return tokens.issue(customer.customerId(), customer.email(), websiteId);
        });
    }
}
