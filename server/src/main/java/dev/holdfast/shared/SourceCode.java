package dev.holdfast.shared;

import java.util.Locale;

/** The code of a source. Two codes that differ only in letter case are the same source. */
public record SourceCode(String value) implements Comparable<SourceCode> {

    /** Always there, always enabled, linked to {@link StockId#DEFAULT} alone. */
    public static final SourceCode DEFAULT = new SourceCode("default");

    public boolean isDefault() {
        return equals(DEFAULT);
    }

    private String folded() {
        return value.toLowerCase(Locale.ROOT);
    }

    @Override
    public int compareTo(SourceCode other) {
        return folded().compareTo(other.folded());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SourceCode that && folded().equals(that.folded());
    }

    @Override
    public int hashCode() {
        return folded().hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
