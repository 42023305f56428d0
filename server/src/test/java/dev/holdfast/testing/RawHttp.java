package dev.holdfast.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Requests as no HTTP client would send them: the text is put on the wire as it stands. */
public final class RawHttp {

    private static final int PATIENCE_MILLIS = 20_000;

    private final int port;

    private RawHttp(int port) {
        this.port = port;
    }

    public static RawHttp of(Api api) {
        return new RawHttp(api.port());
    }

    /** The answer to a request with this first line and the headers that every request needs. */
    public Answer exchange(String requestLine) {
        return exchange(requestLine, "Host: localhost", "Connection: close");
    }

    public Answer exchange(String requestLine, String... headers) {
        var request = requestLine + "\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int blank = answer.indexOf("\r\n\r\n");
            var head = answer.substring(0, blank).lines().toList();
            return new Answer(
                    Integer.parseInt(head.getFirst().split(" ", -1)[1]),
                    headers(head.subList(1, head.size())),
                    body(answer.substring(blank + 4), head));
        } catch (IOException e) {
            throw new UncheckedIOException(requestLine, e);
        }
    }

    /** Sends a request and closes the connection without waiting for the answer. */
    public void sendAndHangUp(String requestLine, String... headers) {
        var request = requestLine + "\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(requestLine, e);
        }
    }

    private static HttpHeaders headers(List<String> lines) {
        var map = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        for (var line : lines) {
            int colon = line.indexOf(':');
            map.put(line.substring(0, colon), List.of(line.substring(colon + 1).strip()));
        }
        return HttpHeaders.of(Map.copyOf(map), (_, _) -> true);
    }

    private static String body(String text, List<String> head) {
        boolean chunked = head.stream().anyMatch(line -> line.equalsIgnoreCase("Transfer-Encoding: chunked"));
        if (!chunked) return text;
        var body = new StringBuilder();
        int at = 0;
        while (true) {
            int end = text.indexOf("\r\n", at);
            int length = Integer.parseInt(text.substring(at, end), 16);
            if (length == 0) return body.toString();
            body.append(text, end + 2, end + 2 + length);
            at = end + 2 + length + 2;
        }
    }
}
