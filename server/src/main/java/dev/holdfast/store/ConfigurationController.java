package dev.holdfast.store;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.holdfast.shared.Message;
import dev.holdfast.shared.Refusal;
import dev.holdfast.webapi.Acl;
import dev.holdfast.webapi.RestRoutes;
import dev.holdfast.webapi.Sent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;

/** The settings and their values; {@code docs/stores-and-configuration.md} lists them. */
@RestRoutes
class ConfigurationController {

    private final ConfigurationPlaces places;
    private final ConfigurationValues values;
    private final WriteSetting writeSetting;
    private final SettingTexts texts;

    ConfigurationController(
            ConfigurationPlaces places, ConfigurationValues values, WriteSetting writeSetting, SettingTexts texts) {
        this.places = places;
        this.values = values;
        this.writeSetting = writeSetting;
        this.texts = texts;
    }

    /**
     * @param value null to inherit again
     * @param scope {@code default}, which it is when left out, {@code websites} or {@code stores}
     * @param scopeCode of the website or store view
     */
    record ConfigRequest(
            @Nullable String path,
            Sent<String> value,
            @Nullable String scope,
            @Nullable String scopeCode) {}

    /**
     * @param label what screens call it
     * @param comment what it does, in a sentence
     * @param value what holds at the scope
     * @param inherited whether it comes from a wider scope or is the default
     * @param written what was written at this very scope; without effect when the setting knows wider scopes only
     * @param standard what holds until a value is written
     * @param type flag, integer, decimal, choice, text, or secret, whose values are never shown
     * @param choices all values, when there are only a few
     * @param narrowestScope that the setting knows
     */
    record SettingView(
            String path,
            String label,
            String comment,
            String value,
            String scope,
            String scopeCode,
            boolean inherited,
            @Nullable String written,
            @JsonProperty("default") String standard,
            String type,
            @Nullable List<String> choices,
            String narrowestScope) {}

    /** One setting, or all of them when no path is given, as they hold at the scope. */
    @Acl("Magento_Backend::store")
    @GetMapping("/V1/store/config")
    Object read(@Nullable String path, @Nullable String scope, @Nullable String scopeCode) {
        var place = place(scope, scopeCode);
        var written = values.at(place);
        var code = scopeCode == null ? "" : scopeCode;
        if (path != null) return view(setting(path), place, code, written);
        return Stream.of(Setting.values())
                .map(setting -> view(setting, place, code, written))
                .toList();
    }

    /** Answers what then holds at the scope. */
    @Acl("Magento_Config::config")
    @PutMapping("/V1/store/config")
    SettingView write(ConfigRequest config) {
        if (config.path == null || !config.value.present()) throw missing(config);
        var setting = setting(config.path);
        var place = place(config.scope, config.scopeCode);
        writeSetting.write(setting, place, config.value.value());
        return view(setting, place, config.scopeCode == null ? "" : config.scopeCode, values.at(place));
    }

    private static Refusal missing(ConfigRequest config) {
        var fields = new ArrayList<String>();
        if (config.path == null) fields.add("path");
        if (!config.value.present()) fields.add("value");
        return Refusal.ofInput(fields.stream()
                .map(field -> Message.named("\"%fieldName\" is required. Enter and try again.", "fieldName", field))
                .toList());
    }

    private static Setting setting(String path) {
        return Setting.of(path).orElseThrow(() -> Refusal.noSuchEntity("path", path));
    }

    private ConfigurationPlace place(@Nullable String scope, @Nullable String scopeCode) {
        return places.find(
                scope == null ? ConfigurationScope.DEFAULT.label() : scope, scopeCode == null ? "" : scopeCode);
    }

    private SettingView view(Setting setting, ConfigurationPlace place, String code, WrittenValues written) {
        var effective = written.effective(setting, place);
        var type = setting.type();
        var text = texts.of(setting);
        return new SettingView(
                setting.path(),
                text.label(),
                text.comment(),
                type.shown(effective.value()),
                place.scope().label(),
                code,
                effective.inherited(),
                written.written(setting, place).map(type::shown).orElse(null),
                setting.standard(),
                type.label(),
                type.choices().isEmpty() ? null : type.choices(),
                setting.narrowest().label());
    }
}
