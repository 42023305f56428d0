package dev.holdfast.customer;

import dev.holdfast.access.PasswordCheck;
import dev.holdfast.webapi.Caller;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Whether a password is that of a customer, as {@link PasswordCheck} says. Failures count for the e-mail address on one website: on
 * another one anybody may have registered it, and would sign in there to have the count begin anew.
 */
@Component
class CustomerCredentials {

    private final Customers customers;
    private final PasswordCheck passwordCheck;

    CustomerCredentials(Customers customers, PasswordCheck passwordCheck) {
        this.customers = customers;
        this.passwordCheck = passwordCheck;
    }

    /** The customer, if the password is right and the address not locked. */
    Optional<Customers.Secret> check(int websiteId, String email, String password) {
        var customer = customers.findSecret(websiteId, email);
        var hash = customer.flatMap(known -> Optional.ofNullable(known.passwordHash()));
        var name = websiteId + " " + email;
        return passwordCheck.passes(Caller.Type.CUSTOMER, name, password, hash) ? customer : Optional.empty();
    }
}
