package dev.holdfast.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 digest of a token, all of it that is ever kept: in hexadecimal digits. */
record Digest(String hex) {

    static Digest of(String token) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return new Digest(HexFormat.of().formatHex(sha256.digest(token.getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
