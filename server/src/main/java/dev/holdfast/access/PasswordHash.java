package dev.holdfast.access;

/**
 * What is kept of a password.
 *
 * @param encoded the Argon2id hash with its salt and parameters, {@code $argon2id$v=19$…}
 */
public record PasswordHash(String encoded) {}
