package dev.holdfast.store;

import dev.holdfast.shared.Recent;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * What is configured, for the whole installation and for each store view. Answers from memory: what this server process wrote shows
 * at once, what another one wrote within a second.
 */
@Component
public class Configuration {

    private final Recent<WrittenValues> recent;

    Configuration(ConfigurationValues values) {
        recent = new Recent<>(values::all);
    }

    /** What holds for a store view of the website. */
    public StoreConfiguration of(int websiteId, int storeId) {
        return new StoreConfiguration(recent.get(), ConfigurationPlace.of(websiteId, storeId));
    }

    private StoreConfiguration everywhere() {
        return new StoreConfiguration(recent.get(), ConfigurationPlace.EVERYWHERE);
    }

    /** The value as text; empty when there is none. */
    public String text(Setting setting) {
        return everywhere().text(setting);
    }

    /** The value of a decimal setting. */
    public BigDecimal decimal(Setting setting) {
        return everywhere().decimal(setting);
    }

    /** The value of a flag; off when there is none. */
    public boolean flag(Setting setting) {
        return everywhere().flag(setting);
    }

    /** The value of an integer setting, or of a choice of numbers. */
    public int integer(Setting setting) {
        return Integer.parseInt(text(setting));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION)
    void changed(ConfigurationChanged event) {
        recent.forget();
    }
}
