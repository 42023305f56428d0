package dev.holdfast.stock;

/**
 * Where goods are sold. Served by exactly one stock.
 *
 * @param type {@code website}, or any other that a client has thought of
 * @param code of the website; for other types, any text
 */
record SalesChannel(String type, String code) {

    private static final String WEBSITE = "website";

    /** The website of the administration: sells nothing by itself, and what is done there is done for the default stock. */
    private static final SalesChannel ADMIN = new SalesChannel(WEBSITE, "admin");

    boolean isWebsite() {
        return type.equals(WEBSITE);
    }

    boolean isAdmin() {
        return equals(ADMIN);
    }
}
