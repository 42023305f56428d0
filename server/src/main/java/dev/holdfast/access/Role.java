package dev.holdfast.access;

record Role(int id, Grant grant) {}
