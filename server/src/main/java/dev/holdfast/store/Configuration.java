package dev.holdfast.store;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * What is configured for the whole installation. Answers from memory: what this server process wrote shows at once, what another
 * one wrote within a second.
 */
@Component
public class Configuration {

    private final ConfigurationValues values;
    private final Recent<Map<Setting, String>> recent = new Recent<>(this::read);

    Configuration(ConfigurationValues values) {
        this.values = values;
    }

    /** The value as text; empty when there is none. */
    public String text(Setting setting) {
        return recent.get().getOrDefault(setting, setting.standard());
    }

    /** The value of a decimal setting. */
    public BigDecimal decimal(Setting setting) {
        return new BigDecimal(text(setting));
    }

    /** The value of a flag; off when there is none. */
    public boolean flag(Setting setting) {
        return text(setting).equals("1");
    }

    /** The value of an integer setting, or of a choice of numbers. */
    public int integer(Setting setting) {
        return Integer.parseInt(text(setting));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION)
    void changed(ConfigurationChanged event) {
        recent.forget();
    }

    private Map<Setting, String> read() {
        var read = new EnumMap<Setting, String>(Setting.class);
        for (var written : values.atDefaultScope()) {
            Setting.of(written.path()).ifPresent(setting -> read.put(setting, written.value()));
        }
        return read;
    }
}
