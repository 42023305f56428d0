package dev.holdfast.customer;

import dev.holdfast.shared.Refusal;
import java.util.List;
import java.util.regex.Pattern;

/** What the password of a customer must be like. */
final class PasswordRules {

    private static final int LEAST_CHARS = 8;
    private static final int MOST_CHARS = 256;
    private static final int LEAST_CLASSES = 3;
    private static final List<Pattern> CLASSES = List.of(
            Pattern.compile("[a-z]"),
            Pattern.compile("[A-Z]"),
            Pattern.compile("[0-9]"),
            Pattern.compile("[^a-zA-Z0-9]"));

    private PasswordRules() {}

    /** @throws Refusal 400 for the first rule that the password breaks */
    static void check(String password, String email) {
        int chars = password.codePointCount(0, password.length());
        if (chars > MOST_CHARS) {
            throw Refusal.invalid("Please enter a password with at most %1 characters.", MOST_CHARS);
        }
        if (chars < LEAST_CHARS) {
            throw Refusal.invalid(
                    "The password needs at least %1 characters. Create a new password and try again.", LEAST_CHARS);
        }
        if (!password.equals(password.strip())) {
            throw Refusal.invalid("The password can't begin or end with a space. Verify the password and try again.");
        }
        long classes =
                CLASSES.stream().filter(kind -> kind.matcher(password).find()).count();
        if (classes < LEAST_CLASSES) {
            throw Refusal.invalid(
                    "Minimum of different classes of characters in password is %1."
                            + " Classes of characters: Lower Case, Upper Case, Digits, Special Characters.",
                    LEAST_CLASSES);
        }
        if (password.equalsIgnoreCase(email)) {
            throw Refusal.invalid(
                    "The password can't be the same as the email address. Create a new password and try again.");
        }
    }
}
