package dev.holdfast.store;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the value of a setting at a place, or removes it, so that the setting inherits again. A value at a scope that the setting
 * does not know is kept and has no effect, as existing clients expect.
 */
@Service
class WriteSetting {

    private final ConfigurationValues values;
    private final ApplicationEventPublisher events;

    WriteSetting(ConfigurationValues values, ApplicationEventPublisher events) {
        this.values = values;
        this.events = events;
    }

    /** @param value null to remove it */
    @Transactional
    public void write(Setting setting, ConfigurationPlace place, @Nullable String value) {
        if (value == null) {
            values.remove(setting, place);
        } else {
            var kept = setting.type().spelling().apply(value);
            values.write(setting, place, kept.orElseThrow(() -> new InvalidSettingValue(setting, value)));
        }
        events.publishEvent(new ConfigurationChanged());
    }
}
