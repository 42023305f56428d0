package dev.holdfast.shared;

import java.util.Locale;

/**
 * A stock keeping unit. Two SKUs that differ only in letter case are the same; the spelling is kept for showing.
 *
 * @param spelling as the client wrote it
 */
public record Sku(String spelling) implements Comparable<Sku> {

    public static final int MAX_LENGTH = 64;

    /** The identity of the goods, as it stands in every {@code sku} column. */
    public String folded() {
        return fold(spelling);
    }

    /** The folding of this type for text that is only part of a SKU, such as a search pattern. */
    public static String fold(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    @Override
    public int compareTo(Sku other) {
        return folded().compareTo(other.folded());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sku(String otherSpelling) && folded().equals(fold(otherSpelling));
    }

    @Override
    public int hashCode() {
        return folded().hashCode();
    }

    @Override
    public String toString() {
        return spelling;
    }
}
