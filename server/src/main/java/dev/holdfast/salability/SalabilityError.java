package dev.holdfast.salability;

/**
 * A reason why a quantity may not be sold.
 *
 * @param code by which programs tell it from other reasons
 * @param message for people, its numbers filled in
 */
public record SalabilityError(String code, String message) {}
