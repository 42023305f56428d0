package dev.holdfast.runtime;

import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnNotWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database: the one that {@code --db-url} names, or else the embedded PostgreSQL. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    JdbcConnectionDetails database(
            @Value("${holdfast.db.url:}") String url,
            @Value("${holdfast.db.user:}") String user,
            @Value("${holdfast.db.password:}") String password,
            @Value("${holdfast.data-dir}") Path dataFolder,
            @Value("${holdfast.db.pool-size}") int poolSize,
            @Value("${holdfast.command}") String command) {
        if (!url.isEmpty()) return new PostgresqlAddress(url, user, password).checked();

        var folder = dataFolder.resolve("postgresql");
        return command.equals("serve")
                ? EmbeddedPostgresql.start(folder, poolSize)
                : EmbeddedPostgresql.startOrJoin(folder, poolSize);
    }

    /**
     * Asks for the database, migrated, before there is a web server. Otherwise the first filter that needs it would
     * start it in the middle of Tomcat's own start, and Tomcat would report every failure of it in its own way.
     */
    @Bean
    @ConditionalOnWebApplication
    WebServerFactoryCustomizer<ConfigurableWebServerFactory> databaseFirst(JdbcClient migrated) {
        return webServer -> {};
    }

    /** Only the server brings the database up to date; a command refuses one that is of another version. */
    @Bean
    @ConditionalOnNotWebApplication
    FlywayMigrationStrategy checkOnly() {
        return Flyway::validate;
    }
}
