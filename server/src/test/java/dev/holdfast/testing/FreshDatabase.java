package dev.holdfast.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.audit.Audit;
import dev.holdfast.audit.Difference;
import java.util.ArrayList;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives each test class the database of a server just started, and audits what the class made of it. */
final class FreshDatabase implements BeforeAllCallback, AfterAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        var server = SpringExtension.getApplicationContext(context);
        server.getBean(InitialRows.class).restore();
        server.getBean(Callers.class).forget();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        var server = SpringExtension.getApplicationContext(context);
        var differences = new ArrayList<Difference>();
        server.getBean(Audit.class).run(differences::add);
        assertThat(differences).as("what the audit found after these tests").isEmpty();
    }
}
