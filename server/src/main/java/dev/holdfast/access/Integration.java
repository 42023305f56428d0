package dev.holdfast.access;

import java.time.Instant;

record Integration(int id, Grant grant, boolean active, Instant createdAt) {}
