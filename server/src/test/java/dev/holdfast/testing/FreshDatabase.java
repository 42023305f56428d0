package dev.holdfast.testing;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives each test class the database of a server just started. */
final class FreshDatabase implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        var server = SpringExtension.getApplicationContext(context);
        server.getBean(InitialRows.class).restore();
        server.getBean(Callers.class).forget();
    }
}
