package dev.holdfast.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.holdfast.webapi.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Somebody who is told: an HTTP server on this machine that keeps what it is sent, and answers 200 unless told otherwise. */
final class Receiver implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 10;

    private final HttpServer server;
    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
    private volatile CountDownLatch mayAnswer = new CountDownLatch(0);

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::receive);
        server.start();
    }

    /** @param headers by their names in lower case */
    record Received(String method, String path, Map<String, String> headers, String body) {

        JsonNode json() {
            return Json.read(body.getBytes(StandardCharsets.UTF_8));
        }

        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), "");
        }
    }

    String url() {
        return "http://127.0.0.1:%d".formatted(server.getAddress().getPort());
    }

    /** What it answers to the next ones. */
    void willAnswer(int... statuses) {
        for (int status : statuses) answers.add(status);
    }

    /** From now on it takes what it is sent and does not answer. */
    void stall() {
        mayAnswer = new CountDownLatch(1);
    }

    /** The next one that arrives. */
    Received next() throws InterruptedException {
        var next = received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(next).as("a delivery").isNotNull();
        return next;
    }

    /** That nothing more arrives within this time. */
    void getsNothingFor(long milliseconds) throws InterruptedException {
        assertThat(received.poll(milliseconds, TimeUnit.MILLISECONDS)).isNull();
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders().entrySet().stream()
                    .collect(Collectors.toMap(
                            header -> header.getKey().toLowerCase(java.util.Locale.ROOT),
                            header -> String.join(",", header.getValue())));
            received.add(new Received(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    headers,
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            mayAnswer.await();
            var status = answers.poll();
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(status == null ? 200 : status, -1);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        mayAnswer.countDown();
        server.stop(0);
    }
}
