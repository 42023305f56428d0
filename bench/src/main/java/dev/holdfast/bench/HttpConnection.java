package dev.holdfast.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * A connection of HTTP/1.1 to this machine, kept alive from one request to the next. It does as little as it can, because on a small
 * machine what the load costs is taken from what is measured.
 */
final class HttpConnection implements AutoCloseable {

    private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int TIMEOUT_MILLIS = 60_000;

    private final Socket socket;
    private final OutputStream out;
    private final InputStream in;
    private byte[] buffer = new byte[16 * 1024];
    private int start;
    private int end;

    HttpConnection(int port) throws IOException {
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
        out = socket.getOutputStream();
        in = socket.getInputStream();
    }

    record Answer(int status, String body) {

        static final Answer OK = new Answer(200, "");

        boolean isOk() {
            return status == 200;
        }

        /** The body, when all went well. */
        String orFail() {
            if (!isOk()) throw new IllegalStateException("The server answered %d: %s".formatted(status, body));
            return body;
        }
    }

    /** Sends a request as {@link Request} writes it, and waits for the whole answer. */
    Answer send(byte[] request) throws IOException {
        out.write(request);
        var head = head();
        var status = Integer.parseInt(head.substring(9, 12));
        return new Answer(status, header(head, "transfer-encoding").isEmpty() ? sized(head) : chunked());
    }

    private String head() throws IOException {
        int searched = start;
        while (true) {
            for (int i = searched; i + END_OF_HEAD.length <= end; i++) {
                if (Arrays.equals(buffer, i, i + END_OF_HEAD.length, END_OF_HEAD, 0, END_OF_HEAD.length)) {
                    var head = new String(buffer, start, i - start, StandardCharsets.ISO_8859_1);
                    start = i + END_OF_HEAD.length;
                    return head;
                }
            }
            var already = end - start;
            readMore();
            searched = Math.max(start, start + already - END_OF_HEAD.length);
        }
    }

    private static String header(String head, String name) {
        var lines = head.toLowerCase(Locale.ROOT);
        var at = lines.indexOf("\r\n" + name + ":");
        if (at < 0) return "";
        var from = at + name.length() + 3;
        var to = lines.indexOf("\r\n", from);
        return lines.substring(from, to < 0 ? lines.length() : to).strip();
    }

    private String sized(String head) throws IOException {
        var length = header(head, "content-length");
        return length.isEmpty() ? "" : take(Integer.parseInt(length));
    }

    private String chunked() throws IOException {
        var body = new StringBuilder();
        while (true) {
            var size = Integer.parseInt(line(), 16);
            body.append(take(size));
            line();
            if (size == 0) return body.toString();
        }
    }

    private String line() throws IOException {
        for (int i = start; ; i++) {
            while (i + 1 >= end) {
                var offset = i - start;
                readMore();
                i = start + offset;
            }
            if (buffer[i] == '\r' && buffer[i + 1] == '\n') {
                var line = new String(buffer, start, i - start, StandardCharsets.ISO_8859_1);
                start = i + 2;
                return line;
            }
        }
    }

    private String take(int bytes) throws IOException {
        while (end - start < bytes) readMore();
        var text = new String(buffer, start, bytes, StandardCharsets.UTF_8);
        start += bytes;
        return text;
    }

    private void readMore() throws IOException {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= start;
            start = 0;
        }
        if (end == buffer.length) buffer = Arrays.copyOf(buffer, buffer.length * 2);
        var read = in.read(buffer, end, buffer.length - end);
        if (read < 0) throw new EOFException("The server closed the connection");
        end += read;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
