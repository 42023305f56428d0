package dev.holdfast.order;

import dev.holdfast.order.OrderDocument.AddressDocument;
import dev.holdfast.shared.Refusal;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes an address of an order. */
@Service
class ChangeOrderAddress {

    private final Orders orders;

    ChangeOrderAddress(Orders orders) {
        this.orders = orders;
    }

    /**
     * @return the address as it is now
     * @throws Refusal 400 when something is missing, 404 when the order has no such address
     */
    @Transactional
    public OrderAddressView change(int orderId, AddressDocument document) {
        var type = type(orders.lock(orderId), document);
        orders.changeAddress(orderId, type, document.address());
        var changed = orders.get(orderId);
        return OrderAddressView.of(orderId, type, Objects.requireNonNull(changed.address(type)));
    }

    private static OrderAddress.Type type(Order order, AddressDocument document) {
        for (var type : OrderAddress.Type.values()) {
            var address = order.address(type);
            boolean isMeant = document.entityId() == null
                    ? type.wireName().equals(document.addressType())
                    : address != null && document.entityId() == address.id();
            if (isMeant && address != null) return type;
        }
        throw Orders.unknown();
    }
}
