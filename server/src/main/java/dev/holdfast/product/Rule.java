package dev.holdfast.product;

/**
 * A rule that a product has of its own, or leaves to the configuration; its own value is kept meanwhile.
 *
 * @param configured whether the configuration rules
 * @param own the product's own value
 */
public record Rule<T>(boolean configured, T own) {

    T inForce(T configuration) {
        return configured ? configuration : own;
    }
}
