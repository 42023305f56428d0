package dev.holdfast.shared;

import java.util.Locale;

/** The code of a source. Two codes that differ only in letter case are the same source. */
public final class SourceCode implements Comparable<SourceCode> {

    /** Always there, always enabled, linked to {@link StockId#DEFAULT} alone. */
    public static final SourceCode DEFAULT = new SourceCode("default");

    private final String value;
    private final String folded; // once: it is compared and hashed far more often than shown

    public SourceCode(String value) {
        this.value = value;
        this.folded = value.toLowerCase(Locale.ROOT);
    }

    public String value() {
        return value;
    }

    public boolean isDefault() {
        return equals(DEFAULT);
    }

    @Override
    public int compareTo(SourceCode other) {
        return folded.compareTo(other.folded);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SourceCode that && folded.equals(that.folded);
    }

    @Override
    public int hashCode() {
        return folded.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
