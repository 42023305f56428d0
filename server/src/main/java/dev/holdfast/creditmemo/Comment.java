package dev.holdfast.creditmemo;

/** What somebody wrote about a credit memo. */
record Comment(String text, boolean isCustomerNotified, boolean isVisibleOnFront) {}
