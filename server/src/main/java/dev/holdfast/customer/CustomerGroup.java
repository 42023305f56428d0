package dev.holdfast.customer;

/** A kind of customers, as on the wire. Nothing in Holdfast depends on it. */
record CustomerGroup(int id, String code, int taxClassId, String taxClassName) {}
