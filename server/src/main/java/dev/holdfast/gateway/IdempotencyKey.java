package dev.holdfast.gateway;

import dev.holdfast.webapi.Caller;
import dev.holdfast.webapi.RequestParameters;
import dev.holdfast.webapi.StoreScope;
import jakarta.servlet.http.HttpServletRequest;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a client calls a request by, so that it can send the request again without doing it twice. Two SHA-256 digests, in hexadecimal
 * digits, are all that is kept: a request may hold a password, which is safe behind a key that nobody can guess.
 *
 * @param key of the key and of who sent it: no caller meets the keys of another. Guests, who are nobody in particular, have keys for each path
 * @param request of all that the request asks for, and of the key
 */
record IdempotencyKey(String key, String request) {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern FORM = Pattern.compile("[!-~]{1,255}");

    /**
     * The key of a request that has one.
     *
     * @throws InvalidIdempotencyKey unless it is one word of 1 to 255 visible ASCII characters
     */
    static Optional<IdempotencyKey> of(HttpServletRequest request) {
        var sent = Collections.list(request.getHeaders(HEADER));
        if (sent.isEmpty()) return Optional.empty();
        var key = sent.getFirst();
        if (sent.size() > 1 || !FORM.matcher(key).matches()) throw new InvalidIdempotencyKey();

        var path = request.getRequestURI();
        var caller = (Caller) request.getAttribute(Caller.class.getName());
        var store = (StoreScope) request.getAttribute(StoreScope.class.getName());
        var parameters = RequestParameters.of(request);
        var owner = caller.id() == null ? path : caller.id();
        return Optional.of(new IdempotencyKey(
                digest("%s\n%s\n%s".formatted(caller.type().label(), owner, key), _ -> {}),
                digest(
                        "%s\n%s\n%s\n%s\n%s\n"
                                .formatted(key, request.getMethod(), store.storeId(), path, request.getQueryString()),
                        parameters::writeTo)));
    }

    @FunctionalInterface
    private interface Content {

        void writeTo(OutputStream out);
    }

    private static String digest(String head, Content rest) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(head.getBytes(StandardCharsets.UTF_8));
            rest.writeTo(new DigestOutputStream(OutputStream.nullOutputStream(), sha256));
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }
}
