package dev.holdfast.runtime;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** Where a PostgreSQL that somebody else started is, and how to log in. */
record PostgresqlAddress(String url, String user, String password) implements JdbcConnectionDetails {

    private static final int OLDEST_VERSION = 15;

    /** Itself, once seen to answer and to be new enough. */
    PostgresqlAddress checked() {
        var shown = url.replaceFirst("\\?.*", ""); // its parameters may hold a password
        try (var connection = DriverManager.getConnection(url, user, password)) {
            var version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_VERSION)
                throw new StartRefused("%s is PostgreSQL %d, and Holdfast needs %d or newer."
                        .formatted(shown, version, OLDEST_VERSION));
            return this;
        } catch (SQLException e) {
            throw new StartRefused("%s does not let us in: %s".formatted(shown, e.getMessage()), e);
        }
    }

    @Override
    public String getJdbcUrl() {
        return url;
    }

    @Override
    public String getUsername() {
        return user;
    }

    @Override
    public String getPassword() {
        return password;
    }
}
