package dev.holdfast.notification;

import dev.holdfast.product.StockSettings;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Sku;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says from which quantity on items count as low. What is said of the default source is said of the product too. */
@Service
class SaveNotifications {

    private final LowQuantityNotifications lowQuantityNotifications;
    private final StockSettings stockSettings;

    SaveNotifications(LowQuantityNotifications lowQuantityNotifications, StockSettings stockSettings) {
        this.lowQuantityNotifications = lowQuantityNotifications;
        this.stockSettings = stockSettings;
    }

    @Transactional
    public void save(List<Notification> notifications) {
        var ofProducts = new LinkedHashMap<Sku, Optional<Quantity>>();
        for (var notification : notifications) {
            var item = notification.item();
            if (item.source().isDefault()) {
                ofProducts.put(item.sku(), notification.below().filter(below -> !below.isZero()));
            }
        }
        stockSettings.notifyBelow(ofProducts);
        lowQuantityNotifications.save(notifications);
    }
}
