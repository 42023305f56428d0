package dev.holdfast.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/**
 * The REST API of the server under test, as one caller sees it. What is injected acts as an administrator with full access, on
 * paths without a store view; every method that changes who or where answers a new {@code Api}.
 *
 * <pre>{@code
 * api.post("/V1/inventory/sources", body).hasBody("[]");
 * api.asGuest().get("/V1/inventory/sources").refused(401, …);
 * api.withOnly("Magento_InventoryApi::source").store("all").get("/V1/inventory/sources?searchCriteria=");
 * }</pre>
 */
public final class Api {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private final IntSupplier port;
    private final Callers callers;
    private final List<String> resources;
    private final String root;
    private final Map<String, String> headers;

    @Autowired
    Api(Environment environment, Callers callers) {
        this(
                () -> environment.getRequiredProperty("local.server.port", Integer.class),
                callers,
                Callers.FULL_ACCESS,
                "/rest",
                Map.of("Content-Type", "application/json", "Accept", "application/json"));
    }

    private Api(IntSupplier port, Callers callers, List<String> resources, String root, Map<String, String> headers) {
        this.port = port;
        this.callers = callers;
        this.resources = resources;
        this.root = root;
        this.headers = headers;
    }

    /** An administrator whose role holds just these resources. */
    public Api withOnly(String... aclIds) {
        return new Api(port, callers, List.of(aclIds), root, headers).header("Authorization", null);
    }

    /** Nobody in particular: no token is sent. */
    public Api asGuest() {
        return new Api(port, callers, List.of(), root, headers).header("Authorization", null);
    }

    public Api withToken(String token) {
        return header("Authorization", "Bearer " + token);
    }

    /** Paths start with {@code /rest/<code>}. */
    public Api store(String code) {
        return new Api(port, callers, resources, "/rest/" + code, headers);
    }

    /** Paths are those of the server, such as {@code /swagger} or {@code /rest/V1/…}. */
    public Api fromRoot() {
        return new Api(port, callers, resources, "", headers);
    }

    /** Every request has this header; null takes it away. */
    public Api header(String name, @Nullable String value) {
        var changed = new LinkedHashMap<>(headers);
        changed.remove(name);
        if (value != null) changed.put(name, value);
        return new Api(port, callers, resources, root, changed);
    }

    public Answer get(String path) {
        return send("GET", path, "");
    }

    public Answer delete(String path) {
        return send("DELETE", path, "");
    }

    public Answer post(String path, String json) {
        return send("POST", path, json);
    }

    public Answer put(String path, String json) {
        return send("PUT", path, json);
    }

    public Answer send(String verb, String path, String body) {
        return send(verb, path, body.getBytes(StandardCharsets.UTF_8));
    }

    public Answer send(String verb, String path, byte[] body) {
        var publisher = body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port() + root + path))
                .timeout(PATIENCE)
                .method(verb, publisher);
        headers.forEach(request::header);
        if (!headers.containsKey("Authorization") && !resources.isEmpty()) {
            request.header("Authorization", "Bearer " + callers.tokenWith(resources));
        }
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(verb + " " + root + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public int port() {
        return port.getAsInt();
    }

    /** The same caller before another server process on the same database. */
    public Api at(int otherPort) {
        return new Api(() -> otherPort, callers, resources, root, headers);
    }

    /** The text as one path segment or query value. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
