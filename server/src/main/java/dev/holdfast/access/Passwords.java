package dev.holdfast.access;

import dev.holdfast.shared.Message;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.StringJoiner;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** How passwords are hashed and checked, and what those of admin users must be like. At most one a processor at a time: each takes 19 MiB. */
@Component
public class Passwords {

    static final int LEAST_CHARS = 8;
    static final int MOST_CHARS = 256;

    // Argon2id with 19 MiB, two passes, one lane: the OWASP Password Storage Cheat Sheet.
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;

    private static final int PATIENCE_SECONDS = 10;

    /** Of nobody's password: what is checked when there is no user, so that this takes as long as when there is one. */
    static final PasswordHash OF_NOBODY = new PasswordHash("$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
            .formatted(MEMORY_KIB, PASSES, LANES, base64(new byte[SALT_BYTES]), base64(new byte[HASH_BYTES])));

    // Nothing that looks like something else.
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz";
    private static final String DIGITS = "23456789";
    private static final int GROUPS = 4;
    private static final int LETTERS_IN_GROUP = 4;

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private final Semaphore processors = new Semaphore(Runtime.getRuntime().availableProcessors());
    private final SecureRandom random = new SecureRandom();

    /** @throws WeakPassword when it does not meet the rules for admin users */
    PasswordHash hashOfAdmin(String password) {
        int chars = password.codePointCount(0, password.length());
        if (chars < LEAST_CHARS) {
            throw new WeakPassword(Message.of(
                    "The password needs at least %1 characters. Create a new password and try again.", LEAST_CHARS));
        }
        if (chars > MOST_CHARS) {
            throw new WeakPassword(Message.of("Please enter a password with at most %1 characters.", MOST_CHARS));
        }
        if (password.codePoints().noneMatch(Character::isLetter)
                || password.codePoints().noneMatch(Character::isDigit)) {
            throw new WeakPassword(Message.of("Your password must include both numeric and alphabetic characters."));
        }
        return hash(password);
    }

    /** The hash of a password that meets the rules. To be asked outside of a transaction: hashing takes its time. */
    public PasswordHash hash(String password) {
        return taking(() -> new PasswordHash(String.valueOf(argon2.encode(password))));
    }

    /** Whether it is the password of this hash. Takes the same time for any hash and any password that could be one. */
    boolean match(String password, PasswordHash hash) {
        return password.length() <= 2 * MOST_CHARS && taking(() -> argon2.matches(password, hash.encoded()));
    }

    /** A password of 84 random bits, in groups that can be read aloud: {@code khwz7-…}. */
    String random() {
        var groups = new StringJoiner("-");
        for (int i = 0; i < GROUPS; i++) {
            var group = new StringBuilder();
            for (int j = 0; j < LETTERS_IN_GROUP; j++) group.append(anyOf(LETTERS));
            groups.add(group.append(anyOf(DIGITS)));
        }
        return groups.toString();
    }

    private char anyOf(String characters) {
        return characters.charAt(random.nextInt(characters.length()));
    }

    private <T> T taking(Supplier<T> work) {
        try {
            if (!processors.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) throw new TooManySignIns();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new TooManySignIns();
        }
        try {
            return work.get();
        } finally {
            processors.release();
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
