package dev.holdfast.shared;

import java.util.Locale;

/** A stock keeping unit. Two SKUs that differ only in letter case are the same; the spelling is kept for showing. */
public final class Sku implements Comparable<Sku> {

    public static final int MAX_LENGTH = 64;

    private final String spelling;
    private final String folded; // once: it is compared, hashed and stored far more often than shown

    /** @param spelling as the client wrote it */
    public Sku(String spelling) {
        this.spelling = spelling;
        this.folded = fold(spelling);
    }

    /** As the client wrote it. */
    public String spelling() {
        return spelling;
    }

    /** The identity of the goods, as it stands in every {@code sku} column. */
    public String folded() {
        return folded;
    }

    /** The folding of this type for text that is only part of a SKU, such as a search pattern. */
    public static String fold(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    @Override
    public int compareTo(Sku other) {
        return folded.compareTo(other.folded);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sku sku && folded.equals(sku.folded);
    }

    @Override
    public int hashCode() {
        return folded.hashCode();
    }

    @Override
    public String toString() {
        return spelling;
    }
}
