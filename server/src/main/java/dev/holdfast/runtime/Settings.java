package dev.holdfast.runtime;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The settings of one start. The command line wins over the environment, the environment over the file, and the file
 * over what is built in; a blank value stands for the built-in one.
 */
final class Settings {

    /** A value as somebody wrote it, and how to name it in a complaint. */
    private record Given(String value, String place) {}

    private final Map<Setting, Given> given = new EnumMap<>(Setting.class);
    private final List<String> otherArguments = new ArrayList<>();

    /**
     * Reads them all.
     *
     * @throws StartRefused for a setting that does not exist, or a value that is not allowed
     */
    static Settings read(List<String> commandLine, Map<String, String> environment) {
        var settings = new Settings();
        settings.takeCommandLine(commandLine);
        settings.takeEnvironment(environment);
        settings.takeFile();
        return settings;
    }

    /** The Spring properties, as a command line of Spring's own. */
    List<String> toSpringArguments() {
        var arguments = new ArrayList<String>();
        for (var setting : Setting.values()) {
            var value = value(setting);
            if (!value.isEmpty()) arguments.add("--%s=%s".formatted(setting.property(), value));
        }
        return arguments;
    }

    /** The words of the command line that are not settings. */
    List<String> otherArguments() {
        return otherArguments;
    }

    private void takeCommandLine(List<String> arguments) {
        for (var argument : arguments) {
            if (!argument.startsWith("--")) {
                otherArguments.add(argument);
                continue;
            }
            var nameAndValue = argument.substring(2).split("=", 2);
            var setting = Setting.named(nameAndValue[0])
                    .orElseThrow(() -> StartRefused.wrongUse("There is no setting --%s.".formatted(nameAndValue[0])));
            if (nameAndValue.length == 1)
                throw StartRefused.wrongUse("%1$s lacks its value: write %1$s=value.".formatted(argument));
            if (setting.isSecret())
                throw StartRefused.wrongUse(
                        "--%s would show its value to every user of this machine: put it into the environment variable %s."
                                .formatted(setting.label(), setting.variable()));
            given.put(setting, new Given(nameAndValue[1], "--" + setting.label()));
        }
    }

    private void takeEnvironment(Map<String, String> environment) {
        for (var setting : Setting.values()) {
            var value = environment.get(setting.variable());
            if (value != null) given.putIfAbsent(setting, new Given(value, setting.variable()));
        }
    }

    private void takeFile() {
        var file = value(Setting.CONFIG);
        if (file.isEmpty()) return;

        var lines = new Properties();
        try (var reader = Files.newBufferedReader(Path.of(file), StandardCharsets.UTF_8)) {
            lines.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw StartRefused.wrongUse("The file of settings %s cannot be read: %s".formatted(file, e));
        }
        for (var name : lines.stringPropertyNames()) {
            var setting = Setting.named(name)
                    .orElseThrow(() -> StartRefused.wrongUse("There is no setting %s (in %s).".formatted(name, file)));
            given.putIfAbsent(setting, new Given(lines.getProperty(name), "%s in %s".formatted(name, file)));
        }
    }

    private String value(Setting setting) {
        var chosen = given.getOrDefault(setting, new Given("", ""));
        if (chosen.value.isBlank()) chosen = new Given(setting.fallback(), chosen.place);
        if (chosen.value.isEmpty()) return "";

        var complaint = "%s is '%s', not %s.".formatted(chosen.place, chosen.value, setting.expected());
        return setting.read(chosen.value).orElseThrow(() -> StartRefused.wrongUse(complaint));
    }
}
