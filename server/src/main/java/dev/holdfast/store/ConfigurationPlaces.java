package dev.holdfast.store;

import dev.holdfast.shared.Refusal;
import org.springframework.stereotype.Component;

/** Finds the places that clients name by a scope and a code. */
@Component
class ConfigurationPlaces {

    private final Websites websites;
    private final StoreViews views;

    ConfigurationPlaces(Websites websites, StoreViews views) {
        this.websites = websites;
        this.views = views;
    }

    /**
     * @param scopeCode of a website or store view; empty at the default scope
     * @throws Refusal when there is no such scope (400), website or store view (404)
     */
    ConfigurationPlace find(String scope, String scopeCode) {
        var known = ConfigurationScope.of(scope).orElseThrow(() -> Refusal.invalidValue("scope", scope));
        return switch (known) {
            case DEFAULT -> {
                if (!scopeCode.isEmpty()) throw Refusal.invalidValue("scope_code", scopeCode);
                yield ConfigurationPlace.EVERYWHERE;
            }
            case WEBSITES ->
                websites.find(scopeCode)
                        .filter(website -> !StoreTree.isAdmin(website.id()))
                        .map(ConfigurationPlace::of)
                        .orElseThrow(() -> Refusal.noSuchEntity("scope_code", scopeCode));
            case STORES ->
                views.find(scopeCode)
                        .filter(view -> !StoreTree.isAdmin(view.id()))
                        .map(ConfigurationPlace::of)
                        .orElseThrow(() -> Refusal.noSuchEntity("scope_code", scopeCode));
        };
    }
}
