package dev.holdfast.runtime;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The database: the embedded PostgreSQL, unless {@code spring.datasource.url} names another. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "none")
class DatabaseConfiguration {

    @Bean
    EmbeddedPostgresql embeddedPostgresql(
            @Value("${holdfast.data-dir}") Path dataFolder,
            @Value("${spring.datasource.hikari.maximum-pool-size}") int poolSize) {
        return EmbeddedPostgresql.start(dataFolder.resolve("postgresql"), poolSize);
    }

    @Bean
    JdbcConnectionDetails embeddedConnectionDetails(EmbeddedPostgresql postgresql) {
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return postgresql.url();
            }

            @Override
            public String getUsername() {
                return EmbeddedPostgresql.USER;
            }

            @Override
            public String getPassword() {
                return postgresql.password();
            }
        };
    }
}
