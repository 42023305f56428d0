package dev.holdfast.customer;

import dev.holdfast.store.Configuration;
import dev.holdfast.store.Setting;
import dev.holdfast.store.StoreViews;
import dev.holdfast.webapi.StoreScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether somebody can register with an e-mail address; the truth only where the website is configured to tell it. */
@Component
class EmailAvailability {

    private final Customers customers;
    private final StoreViews views;
    private final Configuration configuration;

    EmailAvailability(Customers customers, StoreViews views, Configuration configuration) {
        this.customers = customers;
        this.views = views;
        this.configuration = configuration;
    }

    /** @param websiteId null for the website of the URL */
    boolean isAvailable(String email, @Nullable Integer websiteId, StoreScope scope) {
        var home = scope.isAdmin() ? views.defaultScope() : scope;
        int website = websiteId == null ? home.websiteId() : websiteId;
        boolean tellsTheTruth = configuration.of(website, 0).flag(Setting.TELL_WHETHER_EMAIL_IS_TAKEN);
        return !tellsTheTruth || !customers.isEmailTaken(website, email);
    }
}
