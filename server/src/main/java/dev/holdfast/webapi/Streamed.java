package dev.holdfast.webapi;

import java.util.function.Consumer;

/**
 * An answer that is a list of any length: its elements are written as they come, and held nowhere. What goes wrong after the first of
 * them were sent breaks the answer off, so that no client takes it for whole.
 */
@FunctionalInterface
public interface Streamed<T> {

    /** Hands over one element after the other. */
    void forEach(Consumer<? super T> taker);
}
