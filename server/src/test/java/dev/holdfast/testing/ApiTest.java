package dev.holdfast.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.shared.Message;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class ApiTest {

    @Autowired
    Api api;

    @Test
    void an_unknown_route_is_refused_with_the_error_body() {
        api.get("/V1/nothing/here").refused(404, "Request does not match any route.");
        api.store("all").get("/V1/nothing").refused(404, "Request does not match any route.");
        api.asGuest().get("/V1/nothing").refused(404, Message.of("Request does not match any route."));
    }

    @Test
    void racing_tasks_all_run() throws Exception {
        var runs = new AtomicInteger();
        assertThat(Concurrently.race(8, runs::incrementAndGet)).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
    }
}
