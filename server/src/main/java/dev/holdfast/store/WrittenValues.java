package dev.holdfast.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Written values, and which of them holds at a place: that of the narrowest scope, at last the built-in default. */
record WrittenValues(Map<Key, String> values) {

    record Key(String path, String scope, int scopeId) {}

    /**
     * What holds at a place.
     *
     * @param inherited whether it comes from a wider scope or is the built-in default
     */
    record Effective(String value, boolean inherited) {}

    Effective effective(Setting setting, ConfigurationPlace place) {
        for (var scope : List.of(ConfigurationScope.values()).reversed()) {
            if (scope.isNarrowerThan(setting.narrowest()) || scope.isNarrowerThan(place.scope())) continue;
            var value = written(setting, place, scope);
            if (value.isPresent()) return new Effective(value.get(), scope != place.scope());
        }
        return new Effective(setting.standard(), true);
    }

    /** What was written at this very place, whether or not the setting knows its scope. */
    Optional<String> written(Setting setting, ConfigurationPlace place) {
        return written(setting, place, place.scope());
    }

    private Optional<String> written(Setting setting, ConfigurationPlace place, ConfigurationScope scope) {
        return Optional.ofNullable(values.get(new Key(setting.path(), scope.label(), place.idAt(scope))));
    }
}
