package dev.holdfast.access;

import dev.holdfast.shared.Findings;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is known of an admin user, but for the password. */
record UserDetails(
        String username,
        @Nullable String email,
        @Nullable String firstName,
        @Nullable String lastName,
        boolean isActive,
        @Nullable Integer roleId) {

    private static final int MOST_USERNAME_CHARS = 40;
    private static final int MOST_CHARS = 255;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");

    void check(Findings findings) {
        if (username.isEmpty()) findings.addRequired("username");
        else if (!username.equals(username.strip()) || username.length() > MOST_USERNAME_CHARS) {
            findings.addInvalid("username", username);
        }
        if (email != null
                && (email.length() > MOST_CHARS || !EMAIL.matcher(email).matches())) {
            findings.addInvalid("email", email);
        }
        if (firstName != null && firstName.length() > MOST_CHARS) findings.addInvalid("first_name", firstName);
        if (lastName != null && lastName.length() > MOST_CHARS) findings.addInvalid("last_name", lastName);
    }
}
