package dev.holdfast.customer;

import dev.holdfast.access.CustomerTokens;
import dev.holdfast.access.Passwords;
import dev.holdfast.shared.Message;
import dev.holdfast.shared.Refusal;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Lets customers choose another password, who know the present one. All their tokens end. */
@Service
class ChangePassword {

    private final Customers customers;
    private final CustomerCredentials credentials;
    private final Passwords passwords;
    private final CustomerTokens tokens;
    private final TransactionOperations transaction;

    ChangePassword(
            Customers customers,
            CustomerCredentials credentials,
            Passwords passwords,
            CustomerTokens tokens,
            TransactionOperations transaction) {
        this.customers = customers;
        this.credentials = credentials;
        this.passwords = passwords;
        this.tokens = tokens;
        this.transaction = transaction;
    }

    /**
     * @throws Refusal 401 when the present password is wrong, which counts like a failure to sign in; 400 when the new one breaks a rule
     */
    void change(int customerId, String currentPassword, String newPassword) {
        var customer = customers.get(customerId);
        var secret = credentials
                .check(customer.websiteId(), customer.email(), currentPassword)
                .orElseThrow(ChangePassword::wrongPassword);
        PasswordRules.check(newPassword, customer.email());
        var hash = passwords.hash(newPassword);
        transaction.executeWithoutResult(_ -> {
            if (!customers.lockUnchanged(secret)) throw wrongPassword();
            customers.change(customerId, Map.of("password_hash", hash.encoded()));
            tokens.revoke(customerId);
        });
    }

    private static Refusal wrongPassword() {
        return Refusal.of(
                Refusal.Kind.UNAUTHORIZED,
                Message.of("The password doesn't match this account. Verify the password and try again."));
    }
}
