package dev.holdfast.stock;

/**
 * Where goods are sold. Served by exactly one stock.
 *
 * @param type {@link #WEBSITE}, or any other that a client has thought of
 * @param code of the website; for other types, any text
 */
public record SalesChannel(String type, String code) {

    public static final String WEBSITE = "website";

    /** The website of the administration: sells nothing by itself, and what is done there is done for the default stock. */
    private static final SalesChannel ADMIN = new SalesChannel(WEBSITE, "admin");

    boolean isAdmin() {
        return equals(ADMIN);
    }
}
