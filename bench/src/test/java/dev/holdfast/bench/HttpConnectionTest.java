package dev.holdfast.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpConnectionTest {

    private static final String LONG = "tea ".repeat(20_000) + "grün";

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        answer("/rest/V1/sized", 200, LONG, LONG.getBytes(StandardCharsets.UTF_8).length);
        answer("/rest/V1/chunked", 200, LONG, 0);
        answer("/rest/V1/refused", 400, "no", 2);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /** @param length 0 for chunks */
    private void answer(String path, int status, String body, int length) {
        server.createContext(path, exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(status, length);
            try (var out = exchange.getResponseBody()) {
                out.write(body.getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    @Test
    void one_connection_takes_answers_of_every_kind_one_after_the_other() throws IOException {
        var request = new Request("token");
        try (var connection = new HttpConnection(server.getAddress().getPort())) {
            for (int repeat = 0; repeat < 3; repeat++) {
                assertThat(connection.send(request.get("sized")).orFail()).isEqualTo(LONG);
                assertThat(connection.send(request.post("chunked", "{}")).orFail())
                        .isEqualTo(LONG);
                assertThat(connection.send(request.put("refused", ""))).isEqualTo(new HttpConnection.Answer(400, "no"));
            }
        }
    }
}
