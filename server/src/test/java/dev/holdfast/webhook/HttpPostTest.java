package dev.holdfast.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpPostTest {

    private final HttpPost httpPost = new HttpPost(new Receivers(true), Duration.ofSeconds(1));
    private final HttpPost outside = new HttpPost(new Receivers(false), Duration.ofSeconds(1));
    private ServerSocket server;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void stop() throws IOException {
        httpPost.stop();
        outside.stop();
        server.close();
    }

    private String url(String host) {
        return "http://%s:%d/hook?x=1".formatted(host, server.getLocalPort());
    }

    /** Answers one connection with these bytes, whatever it is sent. */
    private void answering(String answer) {
        Thread.ofVirtual().start(() -> {
            try (var socket = server.accept()) {
                socket.getInputStream().read();
                socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
                socket.shutdownOutput();
                socket.getInputStream().readAllBytes();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private int post() throws IOException {
        return httpPost.post(URI.create(url("127.0.0.1")), Map.of(), "{}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HTTP/1.1 200 OK\\r\\n\\r\\n                                              | 200
            HTTP/1.1 204\\r\\n\\r\\n                                                 | 204
            HTTP/1.0 500 Internal Server Error\\r\\nX: y\\r\\n\\r\\nbody              | 500
            HTTP/1.1 302 Found\\nLocation: http://127.0.0.1/\\n\\n                   | 302
            HTTP/1.1 100 Continue\\r\\n\\r\\nHTTP/1.1 103 Early Hints\\r\\nLink: x\\r\\n\\r\\nHTTP/1.1 202 Accepted\\r\\n\\r\\n | 202
            """)
    void the_status_of_the_final_answer_counts(String answer, int status) throws IOException {
        answering(answer.translateEscapes());
        assertThat(post()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SSH-2.0-OpenSSH_9.6\\r\\n | The answer is not HTTP/1.1
            HTTP/1.1 20              | The connection was closed without an answer
            ''                       | The connection was closed without an answer
            """)
    void what_does_not_speak_http_is_a_failure(String answer, String failure) {
        answering(answer.translateEscapes());
        assertThatThrownBy(this::post).isInstanceOf(IOException.class).hasMessage(failure);
    }

    @Test
    void headers_without_end_are_a_failure() {
        answering("HTTP/1.1 100 Continue\r\n" + "X: y\r\n".repeat(10_000));
        assertThatThrownBy(this::post).hasMessage("The answer's headers are too long");
    }

    @Test
    void who_does_not_answer_in_time_is_left() {
        assertThatThrownBy(this::post).isInstanceOf(IOException.class).hasMessage("No answer within 1 s");
    }

    @Test
    void who_drips_an_answer_is_left_all_the_same() {
        Thread.ofVirtual().start(() -> {
            try (var socket = server.accept()) {
                while (true) {
                    socket.getOutputStream().write('H');
                    Thread.sleep(100);
                }
            } catch (IOException | InterruptedException _) {
                // left
            }
        });
        assertThatThrownBy(this::post).hasMessage("No answer within 1 s");
    }

    @Test
    void nobody_there_is_a_failure() throws IOException {
        server.close();
        assertThatThrownBy(this::post).isInstanceOf(IOException.class).hasMessage("Connection refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "2130706433", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0"})
    void nothing_inside_is_even_connected_to(String host) throws IOException {
        server.setSoTimeout(200);
        assertThatThrownBy(() -> outside.post(URI.create(url(host)), Map.of(), "{}"))
                .isInstanceOf(IOException.class)
                .hasMessage(host + " is a private address");
        assertThatThrownBy(server::accept).isInstanceOf(java.net.SocketTimeoutException.class);
    }

    @Test
    void a_certificate_of_nobody_known_is_refused() {
        answering("not TLS at all");
        assertThatThrownBy(() -> httpPost.post(URI.create(url("127.0.0.1").replace("http:", "https:")), Map.of(), "{}"))
                .isInstanceOf(javax.net.ssl.SSLException.class);
    }
}
