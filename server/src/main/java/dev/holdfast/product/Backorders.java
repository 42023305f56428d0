package dev.holdfast.product;

import java.util.Arrays;
import java.util.Optional;

/** Whether more may be sold than there is. */
public enum Backorders {
    NONE(0),
    ALLOW(1),
    /** As {@link #ALLOW}, and the customer is told. */
    ALLOW_AND_NOTIFY(2);

    private final int number;

    Backorders(int number) {
        this.number = number;
    }

    /** The mode of this number, if there is one. */
    public static Optional<Backorders> ofNumber(int number) {
        return Arrays.stream(values()).filter(mode -> mode.number == number).findFirst();
    }

    /** The mode that a row or a setting names. */
    static Backorders stored(int number) {
        return ofNumber(number).orElseThrow(() -> new IllegalStateException("Not a backorder mode: " + number));
    }

    /** As on the wire and in tables. */
    public int number() {
        return number;
    }

    public boolean allowed() {
        return this != NONE;
    }
}
