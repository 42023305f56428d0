package dev.holdfast.shipment;

/** What somebody wrote about a shipment. */
record Comment(String text, boolean isCustomerNotified, boolean isVisibleOnFront) {}
