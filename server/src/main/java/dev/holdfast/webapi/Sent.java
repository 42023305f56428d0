package dev.holdfast.webapi;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A field of a request object that is told apart from its absence: a field sent as null empties the stored value, a field
 * not sent leaves it alone.
 */
public record Sent<T>(boolean present, @Nullable T value) {

    public static <T> Sent<T> absent() {
        return new Sent<>(false, null);
    }

    public static <T> Sent<T> of(@Nullable T value) {
        return new Sent<>(true, value);
    }

    /** The value sent, or what there was. */
    public @Nullable T orKeep(@Nullable T stored) {
        return present ? value : stored;
    }

    public void ifPresent(Consumer<@Nullable T> action) {
        if (present) action.accept(value);
    }
}
