package dev.holdfast.shipment;

import dev.holdfast.order.OrderItem;
import dev.holdfast.shared.Quantity;

/** So much of a line of an order that is to leave. */
record ShipmentLine(OrderItem item, Quantity quantity) {}
