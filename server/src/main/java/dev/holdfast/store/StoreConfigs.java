package dev.holdfast.store;

import java.util.List;
import org.springframework.stereotype.Component;

/** What clients must know of a store view to show and price things: language, currencies, units, addresses. */
@Component
class StoreConfigs {

    private static final List<Setting> SETTINGS = List.of(
            Setting.LOCALE,
            Setting.TIMEZONE,
            Setting.WEIGHT_UNIT,
            Setting.BASE_CURRENCY,
            Setting.DISPLAY_CURRENCY,
            Setting.BASE_URL,
            Setting.SECURE_BASE_URL);

    private final StoreViews views;
    private final ConfigurationValues values;

    StoreConfigs(StoreViews views, ConfigurationValues values) {
        this.views = views;
        this.values = values;
    }

    /** As on the wire. URLs end with a slash. */
    record StoreConfig(
            int id,
            String code,
            int websiteId,
            String locale,
            String baseCurrencyCode,
            String defaultDisplayCurrencyCode,
            String timezone,
            String weightUnit,
            String baseUrl,
            String baseLinkUrl,
            String baseStaticUrl,
            String baseMediaUrl,
            String secureBaseUrl,
            String secureBaseLinkUrl,
            String secureBaseStaticUrl,
            String secureBaseMediaUrl) {}

    /**
     * Those of the store views with these codes, or of all when there are none; the admin's is none.
     *
     * @param requestUrl the address of this server as the client wrote it, for views that have none configured
     */
    List<StoreConfig> of(List<String> codes, String requestUrl) {
        var written = values.of(SETTINGS);
        return views.all().stream()
                .filter(view -> !StoreTree.isAdmin(view.id()))
                .filter(view -> codes.isEmpty() || codes.contains(view.code()))
                .map(view -> config(view, written, requestUrl))
                .toList();
    }

    private static StoreConfig config(StoreView view, WrittenValues written, String requestUrl) {
        var place = ConfigurationPlace.of(view);
        var configuredUrl = written.effective(Setting.BASE_URL, place).value();
        var configuredSecureUrl =
                written.effective(Setting.SECURE_BASE_URL, place).value();
        var url = configuredUrl.isEmpty() ? requestUrl : configuredUrl;
        var secureUrl = configuredSecureUrl.isEmpty() ? url : configuredSecureUrl;
        return new StoreConfig(
                view.id(),
                view.code(),
                view.websiteId(),
                written.effective(Setting.LOCALE, place).value(),
                written.effective(Setting.BASE_CURRENCY, place).value(),
                written.effective(Setting.DISPLAY_CURRENCY, place).value(),
                written.effective(Setting.TIMEZONE, place).value(),
                written.effective(Setting.WEIGHT_UNIT, place).value(),
                url,
                url,
                url + "static/",
                url + "media/",
                secureUrl,
                secureUrl,
                secureUrl + "static/",
                secureUrl + "media/");
    }
}
