package dev.holdfast.catalog;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The part of a product's page address that names it: small letters and digits without accents, joined by hyphens. */
final class UrlKey {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^0-9a-z]+");

    private UrlKey() {}

    /** The text in that form; empty when it has no letter or digit that could stand in it. */
    static String of(String text) {
        var plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("");
        var joined = OTHERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
        int start = joined.startsWith("-") ? 1 : 0;
        int end = joined.length() - (joined.length() > start && joined.endsWith("-") ? 1 : 0);
        return joined.substring(start, end);
    }
}
