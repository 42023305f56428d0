package dev.holdfast.customer;

import dev.holdfast.shared.Findings;
import dev.holdfast.shared.Message;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an e-mail address must be like. Whether somebody reads there is not looked at. */
public final class EmailRules {

    private static final int MAX_CHARS = 255;

    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@\"(),.:;<>\\[\\\\\\]]+(\\.[^\\s@\"(),.:;<>\\[\\\\\\]]+)*"
                    + "@([\\p{L}\\p{N}-]+\\.)+[\\p{L}\\p{N}-]{2,}");

    private EmailRules() {}

    /** Adds to the findings that there is none, or that it is none. */
    public static void check(@Nullable String email, Findings findings) {
        if (email == null || email.isBlank()) {
            findings.addRequired("email");
        } else if (email.length() > MAX_CHARS || !EMAIL.matcher(email).matches()) {
            findings.add(Message.of("\"Email\" is not a valid email address."));
        }
    }
}
