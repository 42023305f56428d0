package dev.holdfast.store;

import static dev.holdfast.store.ConfigurationScope.DEFAULT;
import static dev.holdfast.store.ConfigurationScope.STORES;
import static dev.holdfast.store.ConfigurationScope.WEBSITES;
import static dev.holdfast.store.SettingType.choice;
import static dev.holdfast.store.SettingType.countries;
import static dev.holdfast.store.SettingType.decimal;
import static dev.holdfast.store.SettingType.decimalAboveZero;
import static dev.holdfast.store.SettingType.decimalFromZero;
import static dev.holdfast.store.SettingType.flag;
import static dev.holdfast.store.SettingType.integerFrom;
import static dev.holdfast.store.SettingType.secret;
import static dev.holdfast.store.SettingType.text;
import static dev.holdfast.store.SettingType.timeZone;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every setting there is: its path, the values it takes, the value it has until one is written, and the narrowest scope that
 * it knows. It knows all wider scopes too. What each one does: {@code store/settings.txt}, {@code docs/stores-and-configuration.md}.
 */
public enum Setting {
    CAN_SUBTRACT("cataloginventory/options/can_subtract", flag(), "1", DEFAULT),
    CAN_BACK_IN_STOCK("cataloginventory/options/can_back_in_stock", flag(), "1", DEFAULT),
    SHOW_OUT_OF_STOCK("cataloginventory/options/show_out_of_stock", flag(), "0", DEFAULT),
    STOCK_THRESHOLD_QTY("cataloginventory/options/stock_threshold_qty", decimalFromZero(), "0", WEBSITES),
    DISPLAY_PRODUCT_STOCK_STATUS("cataloginventory/options/display_product_stock_status", flag(), "1", STORES),
    NOT_AVAILABLE_MESSAGE("cataloginventory/options/not_available_message", choice("", "1", "2"), "", DEFAULT),
    SYNCHRONIZE_WITH_CATALOG("cataloginventory/options/synchronize_with_catalog", flag(), "0", DEFAULT),

    MANAGE_STOCK("cataloginventory/item_options/manage_stock", flag(), "1", DEFAULT),
    BACKORDERS("cataloginventory/item_options/backorders", choice("0", "1", "2"), "0", DEFAULT),
    MAX_SALE_QTY("cataloginventory/item_options/max_sale_qty", decimalAboveZero(), "10000", DEFAULT),
    MIN_QTY("cataloginventory/item_options/min_qty", decimal(), "0", DEFAULT),
    MIN_SALE_QTY("cataloginventory/item_options/min_sale_qty", decimalFromZero(), "1", DEFAULT),
    NOTIFY_STOCK_QTY("cataloginventory/item_options/notify_stock_qty", decimal(), "1", DEFAULT),
    AUTO_RETURN("cataloginventory/item_options/auto_return", flag(), "", DEFAULT),
    ENABLE_QTY_INCREMENTS("cataloginventory/item_options/enable_qty_increments", flag(), "0", DEFAULT),
    QTY_INCREMENTS("cataloginventory/item_options/qty_increments", decimalAboveZero(), "1", DEFAULT),
    USE_DEFERRED_STOCK_UPDATE("cataloginventory/item_options/use_deferred_stock_update", flag(), "", DEFAULT),

    BULK_OPERATIONS_ASYNC("cataloginventory/bulk_operations/async", flag(), "0", DEFAULT),
    BULK_OPERATIONS_BATCH_SIZE("cataloginventory/bulk_operations/batch_size", integerFrom(1), "100", DEFAULT),
    INDEXER_STRATEGY("cataloginventory/indexer/strategy", choice("sync", "async"), "sync", DEFAULT),
    USE_ENABLED_CARRIERS("cataloginventory/inventory_source_carriers/use_enabled_carriers", flag(), "1", DEFAULT),

    DISTANCE_PROVIDER(
            "cataloginventory/source_selection_distance_based/provider",
            choice("google", "offline"),
            "google",
            DEFAULT),
    GOOGLE_API_KEY("cataloginventory/source_selection_distance_based_google/api_key", secret(), "", DEFAULT),
    GOOGLE_MODE(
            "cataloginventory/source_selection_distance_based_google/mode",
            choice("driving", "walking", "bicycling"),
            "driving",
            DEFAULT),
    GOOGLE_VALUE(
            "cataloginventory/source_selection_distance_based_google/value",
            choice("distance", "time"),
            "distance",
            DEFAULT),

    FLAT_RATE_ACTIVE("carriers/flatrate/active", flag(), "1", WEBSITES),
    FLAT_RATE_TYPE("carriers/flatrate/type", choice("I", "O"), "I", WEBSITES),
    FLAT_RATE_PRICE("carriers/flatrate/price", decimalFromZero(), "5", WEBSITES),
    FLAT_RATE_TITLE("carriers/flatrate/title", text(), "Flat Rate", STORES),
    FLAT_RATE_NAME("carriers/flatrate/name", text(), "Fixed", STORES),
    FREE_SHIPPING_ACTIVE("carriers/freeshipping/active", flag(), "0", WEBSITES),
    FREE_SHIPPING_TITLE("carriers/freeshipping/title", text(), "Free Shipping", STORES),
    FREE_SHIPPING_NAME("carriers/freeshipping/name", text(), "Free", STORES),

    PAYMENT_FREE_ACTIVE("payment/free/active", flag(), "1", WEBSITES),
    PAYMENT_FREE_TITLE("payment/free/title", text(), "No Payment Information Required", STORES),
    CHECK_MONEY_ORDER_ACTIVE("payment/checkmo/active", flag(), "1", WEBSITES),
    CHECK_MONEY_ORDER_TITLE("payment/checkmo/title", text(), "Check / Money order", STORES),
    BANK_TRANSFER_ACTIVE("payment/banktransfer/active", flag(), "0", WEBSITES),
    BANK_TRANSFER_TITLE("payment/banktransfer/title", text(), "Bank Transfer Payment", STORES),
    CASH_ON_DELIVERY_ACTIVE("payment/cashondelivery/active", flag(), "0", WEBSITES),
    CASH_ON_DELIVERY_TITLE("payment/cashondelivery/title", text(), "Cash On Delivery", STORES),
    PURCHASE_ORDER_ACTIVE("payment/purchaseorder/active", flag(), "0", WEBSITES),
    PURCHASE_ORDER_TITLE("payment/purchaseorder/title", text(), "Purchase Order", STORES),

    PICKUP_ACTIVE("carriers/instore/active", flag(), "0", WEBSITES),
    PICKUP_NAME("carriers/instore/name", text(), "Pick in Store", STORES),
    PICKUP_TITLE("carriers/instore/title", text(), "In-Store Pickup Delivery", STORES),
    PICKUP_PRICE("carriers/instore/price", decimalFromZero(), "0", WEBSITES),
    PICKUP_SEARCH_RADIUS("carriers/instore/search_radius", decimalFromZero(), "200", WEBSITES),
    PICKUP_ERROR_MESSAGE(
            "carriers/instore/specificerrmsg",
            text(),
            "In-Store Delivery is not available. To use this delivery method, please contact us.",
            STORES),
    PICKUP_SPECIFIC_COUNTRIES("carriers/instore/sallowspecific", flag(), "0", WEBSITES),
    PICKUP_SEARCH_TERM_DELIMITER("advanced/in_store_pickup_api/search_term_delimiter", text(), ":", DEFAULT),

    READY_FOR_PICKUP_ENABLED("sales_email/order_ready_for_pickup/enabled", flag(), "1", STORES),
    READY_FOR_PICKUP_IDENTITY("sales_email/order_ready_for_pickup/identity", text(), "storepickup", STORES),
    READY_FOR_PICKUP_TEMPLATE(
            "sales_email/order_ready_for_pickup/template",
            text(),
            "sales_email_order_ready_for_pickup_template",
            STORES),
    READY_FOR_PICKUP_GUEST_TEMPLATE(
            "sales_email/order_ready_for_pickup/guest_template",
            text(),
            "sales_email_order_ready_for_pickup_guest_template",
            STORES),
    READY_FOR_PICKUP_COPY_TO("sales_email/order_ready_for_pickup/copy_to", text(), "", STORES),
    READY_FOR_PICKUP_COPY_METHOD(
            "sales_email/order_ready_for_pickup/copy_method", choice("bcc", "copy"), "bcc", STORES),
    STORE_PICKUP_EMAIL("trans_email/ident_storepickup/email", text(), "sales@example.com", STORES),
    STORE_PICKUP_NAME("trans_email/ident_storepickup/name", text(), "Store pickup", STORES),
    MAIL_ASYNC_SENDING("sales_email/general/async_sending", flag(), "0", DEFAULT),

    ADMIN_TOKEN_LIFETIME_HOURS("oauth/access_token_lifetime/admin", decimalAboveZero(), "4", DEFAULT),
    CUSTOMER_TOKEN_LIFETIME_HOURS("oauth/access_token_lifetime/customer", decimalAboveZero(), "1", DEFAULT),
    SIGN_IN_MAX_FAILURES("oauth/authentication_lock/max_failures_count", integerFrom(1), "6", DEFAULT),
    SIGN_IN_LOCK_SECONDS("oauth/authentication_lock/timeout", integerFrom(1), "1800", DEFAULT),

    TELL_WHETHER_EMAIL_IS_TAKEN("checkout/options/enable_guest_checkout_login", flag(), "0", WEBSITES),
    COUNTRIES_WITHOUT_POSTCODES("general/country/optional_zip_countries", countries(), "GB,HK,IE,MO,PA", STORES),
    COUNTRIES_THAT_REQUIRE_REGIONS(
            "general/region/state_required", countries(), "AU,BR,CA,CH,EE,ES,HR,IN,LT,LV,RO,US", STORES),

    INPUT_LIMIT_ENABLED("webapi/validation/input_limit_enabled", flag(), "0", DEFAULT),
    COMPLEX_ARRAY_LIMIT("webapi/validation/complex_array_limit", integerFrom(1), "20", DEFAULT),
    MAXIMUM_PAGE_SIZE("webapi/validation/maximum_page_size", integerFrom(1), "300", DEFAULT),
    DEFAULT_PAGE_SIZE("webapi/validation/default_page_size", integerFrom(1), "20", DEFAULT),

    LOCALE(
            "general/locale/code",
            text("[a-z]{2,3}(_[A-Z][a-z]{3})?_[A-Z]{2}", "a locale, such as en_US"),
            "en_US",
            STORES),
    TIMEZONE("general/locale/timezone", timeZone(), "UTC", WEBSITES),
    WEIGHT_UNIT("general/locale/weight_unit", choice("lbs", "kgs"), "lbs", STORES),
    BASE_CURRENCY("currency/options/base", text("[A-Z]{3}", "a currency, such as USD"), "USD", WEBSITES),
    DISPLAY_CURRENCY("currency/options/default", text("[A-Z]{3}", "a currency, such as USD"), "USD", STORES),
    BASE_URL("web/unsecure/base_url", text("|https?://\\S+/", "a URL that ends with /, or nothing"), "", STORES),
    SECURE_BASE_URL("web/secure/base_url", text("|https?://\\S+/", "a URL that ends with /, or nothing"), "", STORES);

    private static final Map<String, Setting> BY_PATH =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Setting::path, setting -> setting));

    private final String path;

    @SuppressWarnings("ImmutableEnumChecker") // functions without state, and an immutable list
    private final SettingType type;

    private final String standard;
    private final ConfigurationScope narrowest;

    Setting(String path, SettingType type, String standard, ConfigurationScope narrowest) {
        this.path = path;
        this.type = type;
        this.standard = standard;
        this.narrowest = narrowest;
    }

    static Optional<Setting> of(String path) {
        return Optional.ofNullable(BY_PATH.get(path));
    }

    public String path() {
        return path;
    }

    SettingType type() {
        return type;
    }

    /** The value until one is written; empty text for a setting that has none. */
    String standard() {
        return standard;
    }

    ConfigurationScope narrowest() {
        return narrowest;
    }
}
