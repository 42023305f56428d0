package dev.holdfast.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.UseMainMethod;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the whole server, on a free port, with a real PostgreSQL. All such tests share one server. Each class begins with
 * the rows of a server just started; the tests of one class see what the others of it did, so each makes goods, codes and orders
 * of its own and counts on no others. {@link Api} and {@link Fixtures} can be injected.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        useMainMethod = UseMainMethod.ALWAYS,
        args = {"--data-dir=target/test-data", "--db-url=", "--webhook-private-addresses=allow"})
@ContextConfiguration(initializers = TestDatabase.class)
@Import({
    TestDatabase.class,
    InitialRows.class,
    Callers.class,
    Api.class,
    Fixtures.class,
    Goods.class,
    PlacedOrders.class,
    Checkout.class
})
@ExtendWith(FreshDatabase.class)
public @interface ServerTest {}
