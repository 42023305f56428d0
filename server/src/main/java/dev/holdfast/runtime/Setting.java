package dev.holdfast.runtime;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What a person may set: {@code --name=value} on the command line, {@code HOLDFAST_NAME} in the environment, or
 * {@code name=value} in a file. Each is given to a Spring property, from which the features read it.
 */
@SuppressWarnings("ImmutableEnumChecker") // the functions that read values are method references without state
enum Setting {
    PORT("server.port", number(0, 65535), "8080", "Port to listen on; 0 takes a free one."),
    BIND_ADDRESS("server.address", anything(), "", "Address to listen on; without it, every address of the machine."),
    DATA_DIR("holdfast.data-dir", folder(), "./data", "Folder for what Holdfast keeps on disk."),
    DB_URL(
            "holdfast.db.url",
            jdbcUrl(),
            "",
            "Address of a PostgreSQL 15 or newer to use instead of the embedded one: `jdbc:postgresql://host:port/database`."),
    DB_USER("holdfast.db.user", anything(), "", "User at that PostgreSQL."),
    DB_PASSWORD("holdfast.db.password", anything(), "", "Password of that user."),
    DB_POOL_SIZE("holdfast.db.pool-size", number(2, 1000), "16", "Most connections to the database."),
    ADMIN_USERNAME(
            "holdfast.admin.username", anything(), "admin", "Name of the administrator whom the first start makes."),
    ADMIN_PASSWORD(
            "holdfast.admin.password",
            anything(),
            "",
            "Password of that administrator; without it, the first start makes one and shows it."),
    MAX_BODY_MB("holdfast.max-body-mb", number(1, 1024), "64", "Largest body of a request, in MiB."),
    WEBHOOK_PRIVATE_ADDRESSES(
            "holdfast.webhook.private-addresses",
            oneOf(Map.of("refuse", "false", "allow", "true")),
            "refuse",
            "Whether webhooks may reach private, loopback and link-local addresses: `allow` or `refuse`."),
    WEBHOOK_KEEP_DAYS(
            "holdfast.webhook.keep-days",
            number(1, 3650),
            "14",
            "How many days finished deliveries of webhooks are kept."),
    LOG_FORMAT(
            "logging.structured.format.console",
            oneOf(Map.of("text", "", "json", "logstash")),
            "text",
            "Log lines for people (`text`) or for programs (`json`)."),
    LOG_LEVEL(
            "logging.level.dev.holdfast",
            oneOf(Map.of("error", "error", "warn", "warn", "info", "info", "debug", "debug")),
            "info",
            "How much Holdfast logs: `error`, `warn`, `info` or `debug`."),
    CONFIG("holdfast.config", anything(), "", "File with more settings, one `name=value` a line.");

    /**
     * The values that are allowed.
     *
     * @param expected in words, as in "… is not EXPECTED"
     * @param read gives what the property is set to; empty for a value that is not allowed
     */
    private record Values(String expected, Function<String, Optional<String>> read) {}

    private final String property;
    private final Values values;
    private final String fallback;
    private final String meaning;

    Setting(String property, Values values, String fallback, String meaning) {
        this.property = property;
        this.values = values;
        this.fallback = fallback;
        this.meaning = meaning;
    }

    static Optional<Setting> named(String name) {
        for (var setting : values()) if (setting.label().equals(name)) return Optional.of(setting);
        return Optional.empty();
    }

    /** Its name on the command line and in a file. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its name in the environment. */
    String variable() {
        return "HOLDFAST_" + name();
    }

    String property() {
        return property;
    }

    /** The value when nothing sets it; blank when the property is left out then. */
    String fallback() {
        return fallback;
    }

    String meaning() {
        return meaning;
    }

    String expected() {
        return values.expected;
    }

    /** Every user of the machine can read a command line, so it takes no secrets. */
    boolean isSecret() {
        return this == DB_PASSWORD || this == ADMIN_PASSWORD;
    }

    /** What the property is set to; empty for a value that is not allowed. */
    Optional<String> read(String value) {
        return values.read.apply(value);
    }

    private static Values anything() {
        return new Values("anything", Optional::of);
    }

    private static Values number(int least, int most) {
        return new Values("a whole number from %d to %d".formatted(least, most), value -> {
            try {
                var number = Integer.parseInt(value);
                return number < least || number > most ? Optional.empty() : Optional.of(Integer.toString(number));
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        });
    }

    private static Values oneOf(Map<String, String> propertyByValue) {
        var expected = String.join(", ", new TreeMap<>(propertyByValue).keySet());
        return new Values("one of " + expected, value -> Optional.ofNullable(propertyByValue.get(value)));
    }

    private static Values folder() {
        return new Values("a folder's path", value -> {
            try {
                return Optional.of(Path.of(value).toAbsolutePath().normalize().toString());
            } catch (InvalidPathException e) {
                return Optional.empty();
            }
        });
    }

    private static Values jdbcUrl() {
        return new Values(
                "an address that begins with jdbc:postgresql://",
                value -> Optional.of(value).filter(url -> url.startsWith("jdbc:postgresql://")));
    }
}
