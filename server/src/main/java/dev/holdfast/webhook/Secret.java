package dev.holdfast.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** What a webhook and its receiver share, and nobody else: it proves who sent a delivery, and that nobody changed it. */
record Secret(String value) {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern STRONG = Pattern.compile("[!-~]{16,256}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RANDOM_BYTES = 32;

    /** @throws WeakSecret unless what was chosen has 16 to 256 characters, all of them visible ASCII */
    static Secret chosenOrRandom(@Nullable String chosen) {
        if (chosen == null) return random();
        if (!STRONG.matcher(chosen).matches()) throw new WeakSecret();
        return new Secret(chosen);
    }

    private static Secret random() {
        var bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret("whsec_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The value of the header {@code Holdfast-Signature}. */
    String signature(long unixSeconds, String body) {
        return "t=%d,v1=%s".formatted(unixSeconds, HexFormat.of().formatHex(hmac(unixSeconds + "." + body)));
    }

    private byte[] hmac(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(value.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return "secret";
    }
}
