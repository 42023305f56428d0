package dev.holdfast.shipment;

import dev.holdfast.order.Order;
import dev.holdfast.shared.Refusal;
import dev.holdfast.webapi.Caller;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sets the goods of an order aside for its buyer, who comes to fetch them: a shipment that nobody carries. */
@Service
public class SetAside {

    private final CreateShipment createShipment;

    SetAside(CreateShipment createShipment) {
        this.createShipment = createShipment;
    }

    /**
     * Ships all that is left of the order from where it is fetched.
     *
     * @param order locked, and fetched by its buyer
     * @return the shipment's id
     * @throws Refusal when the goods are not there
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int setAside(Order order, Caller caller) {
        var pickup = Objects.requireNonNull(order.pickup());
        return createShipment.create(
                new NewShipment(
                        order, ShipmentLines.left(order), pickup.location(), List.of(), List.of(), List.of(), null),
                caller);
    }
}
