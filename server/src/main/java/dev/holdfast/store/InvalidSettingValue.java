package dev.holdfast.store;

import dev.holdfast.shared.Message;
import dev.holdfast.shared.Refusal;

/** A setting does not take this value. */
final class InvalidSettingValue extends Refusal {

    private static final long serialVersionUID = 1L;

    InvalidSettingValue(Setting setting, String value) {
        super(
                Kind.INVALID,
                "invalid-setting-value",
                Message.named("\"%value\" is no value of %path. Expected: %expected.", "value", value)
                        .and("path", setting.path())
                        .and("expected", setting.type().expected()));
    }
}
