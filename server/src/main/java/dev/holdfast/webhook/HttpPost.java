package dev.holdfast.webhook;

import jakarta.annotation.PreDestroy;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Posts to a receiver and reads the status of its answer. Java's HTTP clients look names up by themselves, after any check of ours and possibly
 * with another result; so this one speaks the little of HTTP/1.1 that it needs over a connection to the address that was checked. No
 * redirect is followed, no proxy is used, and nothing of the answer but its status is read.
 */
@Component
class HttpPost {

    static final Duration TOTAL_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final int MOST_HEADER_BYTES = 32_768;
    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[01] (\\d{3})(?: .*)?");

    private final Receivers receivers;
    private final Duration patience;

    /** Platform threads: looking a name up blocks in the operating system, which would hold on to the processors of virtual threads. */
    private final ExecutorService lookups = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("webhook-lookup-", 0).factory());

    private final ScheduledExecutorService timeouts = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("webhook-timeouts").factory());

    @Autowired
    HttpPost(Receivers receivers) {
        this(receivers, TOTAL_TIMEOUT);
    }

    /** @param patience with one receiver, from looking up its name to its status */
    HttpPost(Receivers receivers, Duration patience) {
        this.receivers = receivers;
        this.patience = patience;
    }

    /**
     * The status of the answer.
     *
     * @throws IOException when there is none in time, with a message that says why
     */
    int post(URI url, Map<String, String> headers, String body) throws IOException {
        var tooLate = new AtomicBoolean();
        try (var socket = new Socket()) {
            // Closes the connection under whatever waits on it: connecting, TLS, writing or reading.
            var timeout = timeouts.schedule(
                    () -> {
                        tooLate.set(true);
                        close(socket);
                    },
                    patience.toMillis(),
                    TimeUnit.MILLISECONDS);
            try {
                socket.connect(
                        new InetSocketAddress(resolve(url.getHost()), port(url)), (int) CONNECT_TIMEOUT.toMillis());
                var connection = isTls(url) ? tls(socket, url) : socket;
                var out = connection.getOutputStream();
                out.write(request(url, headers, body.getBytes(StandardCharsets.UTF_8)));
                out.flush();
                return status(new BufferedInputStream(connection.getInputStream()));
            } catch (IOException e) {
                if (tooLate.get()) throw new IOException("No answer within " + patience.toSeconds() + " s", e);
                throw e;
            } finally {
                timeout.cancel(false);
            }
        }
    }

    private InetAddress resolve(String host) throws IOException {
        try {
            return lookups.submit(() -> receivers.resolve(host)).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException refused ? refused : new IOException(e.getCause());
        } catch (TimeoutException e) {
            throw new IOException(host + " is not resolved", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }

    private static boolean isTls(URI url) {
        return "https".equalsIgnoreCase(url.getScheme());
    }

    private static int port(URI url) {
        if (url.getPort() != -1) return url.getPort();
        return isTls(url) ? 443 : 80;
    }

    /** The certificate must be of the host's name, whatever the address. */
    private static Socket tls(Socket socket, URI url) throws IOException {
        var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        var tls = (SSLSocket) factory.createSocket(socket, url.getHost(), port(url), true);
        var parameters = tls.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        tls.setSSLParameters(parameters);
        tls.startHandshake();
        return tls;
    }

    private static byte[] request(URI url, Map<String, String> headers, byte[] body) throws IOException {
        var path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        var head = new StringBuilder("POST ").append(path);
        if (url.getRawQuery() != null) head.append('?').append(url.getRawQuery());
        head.append(" HTTP/1.1\r\nHost: ").append(url.getHost());
        if (url.getPort() != -1) head.append(':').append(url.getPort());
        head.append("\r\nUser-Agent: Holdfast\r\nContent-Type: application/json\r\nContent-Length: ")
                .append(body.length)
                .append("\r\nConnection: close\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        var request = new ByteArrayOutputStream();
        request.write(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
        request.write(body);
        return request.toByteArray();
    }

    /** Of the final answer: those of class 1xx come before it. */
    private static int status(InputStream in) throws IOException {
        var bounded = new HeaderLines(in);
        while (true) {
            var line = STATUS_LINE.matcher(bounded.next());
            if (!line.matches()) throw new IOException("The answer is not HTTP/1.1");
            int status = Integer.parseInt(line.group(1));
            if (status >= 200) return status;
            while (!bounded.next().isEmpty()) {} // the headers of an answer that is not final
        }
    }

    /** The lines before a body, up to a bound. */
    private static final class HeaderLines {

        private final InputStream in;
        private int bytesLeft = MOST_HEADER_BYTES;

        HeaderLines(InputStream in) {
            this.in = in;
        }

        String next() throws IOException {
            var line = new StringBuilder();
            for (int b = in.read(); b != '\n'; b = in.read()) {
                if (b == -1) throw new IOException("The connection was closed without an answer");
                if (--bytesLeft < 0) throw new IOException("The answer's headers are too long");
                if (b != '\r') line.append((char) b);
            }
            return line.toString();
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // closed already, as it should be
        }
    }

    @PreDestroy
    void stop() {
        lookups.shutdownNow();
        timeouts.shutdownNow();
    }
}
