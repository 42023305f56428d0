package dev.holdfast.store;

import java.math.BigDecimal;

/** What was configured for one store view, or for the whole installation, at the moment of asking. */
public final class StoreConfiguration {

    private final WrittenValues written;
    private final ConfigurationPlace place;

    StoreConfiguration(WrittenValues written, ConfigurationPlace place) {
        this.written = written;
        this.place = place;
    }

    /** The value as text; empty when there is none. */
    public String text(Setting setting) {
        return written.effective(setting, place).value();
    }

    /** The value of a decimal setting. */
    public BigDecimal decimal(Setting setting) {
        return new BigDecimal(text(setting));
    }

    /** The value of a flag; off when there is none. */
    public boolean flag(Setting setting) {
        return text(setting).equals("1");
    }
}
