package dev.holdfast.access;

import dev.holdfast.store.Configuration;
import dev.holdfast.store.Setting;
import dev.holdfast.webapi.Caller;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tokens of customers, kept in step with them by those who change customers, in the same transaction. Each is good on the website of
 * its customer alone.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CustomerTokens {

    private final Tokens tokens;
    private final Configuration configuration;
    private final ApplicationEventPublisher events;

    CustomerTokens(Tokens tokens, Configuration configuration, ApplicationEventPublisher events) {
        this.tokens = tokens;
        this.configuration = configuration;
        this.events = events;
    }

    /** A new token, to be given to somebody known to be this customer. */
    public String issue(int customerId, String email, int websiteId) {
        var lifetime = Tokens.hours(configuration.decimal(Setting.CUSTOMER_TOKEN_LIFETIME_HOURS));
        return tokens.issueToCustomer(customerId, email, websiteId, lifetime);
    }

    /** The customer is known by another e-mail address from now on. */
    public void changeEmail(int customerId, String email) {
        tokens.changeCustomerEmail(customerId, email);
        events.publishEvent(new AccessChanged());
    }

    /** Ends every token that the customer has. */
    @Transactional
    public void revoke(int customerId) {
        tokens.revoke(Caller.Type.CUSTOMER, customerId);
        events.publishEvent(new AccessChanged());
    }
}
