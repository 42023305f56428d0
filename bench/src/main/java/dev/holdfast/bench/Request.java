package dev.holdfast.bench;

import java.nio.charset.StandardCharsets;

/** Writes HTTP requests to the REST API, ready to be sent. */
record Request(String token) {

    /** For callers without a token, such as guests. */
    static final Request ANONYMOUS = new Request("");

    byte[] get(String path) {
        return bytes("GET", path, "");
    }

    byte[] post(String path, String json) {
        return bytes("POST", path, json);
    }

    byte[] put(String path, String json) {
        return bytes("PUT", path, json);
    }

    private byte[] bytes(String method, String path, String json) {
        var body = json.getBytes(StandardCharsets.UTF_8);
        var head = new StringBuilder(method)
                .append(" /rest/V1/")
                .append(path)
                .append(" HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n");
        if (!token.isEmpty())
            head.append("Authorization: Bearer ").append(token).append("\r\n");
        if (body.length > 0 || !method.equals("GET")) {
            head.append("Content-Type: application/json\r\nContent-Length: ")
                    .append(body.length)
                    .append("\r\n");
        }
        var headBytes = head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
        var request = new byte[headBytes.length + body.length];
        System.arraycopy(headBytes, 0, request, 0, headBytes.length);
        System.arraycopy(body, 0, request, headBytes.length, body.length);
        return request;
    }
}
