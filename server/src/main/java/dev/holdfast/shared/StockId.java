package dev.holdfast.shared;

/** The number of a stock. */
public record StockId(int value) {

    /** Sells what the default source holds, to every website that no other stock serves. */
    public static final StockId DEFAULT = new StockId(1);

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
