package dev.holdfast.testing;

import java.util.HashMap;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/**
 * The database of the tests, emptied at the start of each run: the embedded PostgreSQL in {@code target/test-data}, or
 * the one that {@code HOLDFAST_TEST_DB_URL}, {@code _USER} and {@code _PASSWORD} name, <em>whose schema is dropped</em>.
 */
@TestConfiguration(proxyBeanMethods = false)
class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var properties = new HashMap<String, String>();
        properties.put("spring.flyway.clean-disabled", "false");
        var url = System.getenv("HOLDFAST_TEST_DB_URL");
        if (url != null) {
            properties.put("holdfast.db.url", url);
            properties.put("holdfast.db.user", System.getenv().getOrDefault("HOLDFAST_TEST_DB_USER", ""));
            properties.put("holdfast.db.password", System.getenv().getOrDefault("HOLDFAST_TEST_DB_PASSWORD", ""));
        }
        TestPropertyValues.of(properties).applyTo(context);
    }

    @Bean
    FlywayMigrationStrategy emptyFirst() {
        return flyway -> {
            flyway.clean();
            flyway.migrate();
        };
    }
}
