package dev.holdfast.access;

import java.time.Instant;

record AdminUser(int id, UserDetails details, Instant createdAt) {}
