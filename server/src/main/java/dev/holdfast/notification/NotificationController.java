package dev.holdfast.notification;

import dev.holdfast.product.Products;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Refusal;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.SourceCode;
import dev.holdfast.shared.SourceItemKey;
import dev.holdfast.source.Sources;
import dev.holdfast.store.Configuration;
import dev.holdfast.store.Setting;
import dev.holdfast.webapi.Acl;
import dev.holdfast.webapi.RestRoutes;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

@RestRoutes
class NotificationController {

    private static final int MAX_SOURCE_CODE_LENGTH = 255;

    private final LowQuantityNotifications lowQuantityNotifications;
    private final SaveNotifications saveNotifications;
    private final Sources sources;
    private final Products products;
    private final Configuration configuration;

    NotificationController(
            LowQuantityNotifications lowQuantityNotifications,
            SaveNotifications saveNotifications,
            Sources sources,
            Products products,
            Configuration configuration) {
        this.lowQuantityNotifications = lowQuantityNotifications;
        this.saveNotifications = saveNotifications;
        this.sources = sources;
        this.products = products;
        this.configuration = configuration;
    }

    record NotificationView(SourceCode sourceCode, Quantity notifyStockQty, Sku sku) {}

    @GetMapping("/V1/inventory/low-quantity-notification/{sourceCode}/{sku}")
    @Acl("Magento_InventoryLowQuantityNotificationApi::low_quantity_notification")
    NotificationView find(SourceCode sourceCode, Sku sku) {
        if (sources.find(sourceCode).isEmpty() || products.typeOf(sku).isEmpty()) {
            throw Refusal.invalid("Wrong input data");
        }
        var below = lowQuantityNotifications
                .own(new SourceItemKey(sourceCode, sku))
                .orElseGet(() -> new Quantity(configuration.decimal(Setting.NOTIFY_STOCK_QTY)));
        return new NotificationView(sourceCode, below, sku);
    }

    record NotificationRequest(
            @Nullable SourceCode sourceCode,
            @Nullable Sku sku,
            @Nullable BigDecimal notifyStockQty,
            @Nullable NoExtensions extensionAttributes) {

        Notification toNotification() {
            if (sourceCode == null
                    || sourceCode.value().isBlank()
                    || sourceCode.value().length() > MAX_SOURCE_CODE_LENGTH
                    || sku == null
                    || sku.spelling().isBlank()
                    || sku.spelling().length() > Sku.MAX_LENGTH
                    || (notifyStockQty != null && !Quantity.fits(notifyStockQty))) {
                throw Refusal.invalid("Could not save Source Item Configuration");
            }
            return new Notification(
                    new SourceItemKey(sourceCode, sku),
                    Optional.ofNullable(notifyStockQty).map(Quantity::new));
        }
    }

    record NoExtensions() {}

    @PostMapping("/V1/inventory/low-quantity-notification")
    @Acl("Magento_InventoryLowQuantityNotificationApi::stock_create_low_quantity_notification")
    void save(List<NotificationRequest> sourceItemConfigurations) {
        if (sourceItemConfigurations.isEmpty()) throw Refusal.invalid("Input data is empty");
        saveNotifications.save(sourceItemConfigurations.stream()
                .map(NotificationRequest::toNotification)
                .toList());
    }

    /** A source item, of which only the key counts here. */
    record SourceItemRequest(
            @Nullable SourceCode sourceCode,
            @Nullable Sku sku,
            @Nullable BigDecimal quantity,
            @Nullable Integer status,
            @Nullable NoExtensions extensionAttributes) {

        Stream<SourceItemKey> toItem() {
            return sourceCode == null || sku == null ? Stream.of() : Stream.of(new SourceItemKey(sourceCode, sku));
        }
    }

    /** Items without a notification, or that are not there at all, are no reason to refuse. */
    @PostMapping("/V1/inventory/low-quantity-notifications-delete")
    @Acl("Magento_InventoryLowQuantityNotificationApi::stock_delete_low_quantity_notification")
    void delete(List<SourceItemRequest> sourceItems) {
        lowQuantityNotifications.remove(
                sourceItems.stream().flatMap(SourceItemRequest::toItem).toList());
    }
}
