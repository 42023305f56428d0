package dev.holdfast.access;

/** Somebody may do something else from now on: users, roles, integrations changed, or tokens ended. */
record AccessChanged() {}
