package dev.holdfast.invoice;

/** Something said about an invoice. */
record Comment(String text, boolean isCustomerNotified, boolean isVisibleOnFront) {}
