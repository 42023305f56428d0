package dev.holdfast.source;

import dev.holdfast.webapi.ReadOnly;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A carrier that a source ships with. Part of the wire's vocabulary only: no source may have one. */
public record CarrierLink(
        @Nullable String carrierCode,
        @Nullable Integer position,
        @ReadOnly @Nullable JsonNode extensionAttributes) {}
