package dev.holdfast.salable;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Units to promise, if they are there.
 *
 * @param quantity above zero
 * @param floor how low the unpromised quantity may fall; empty when it may fall without limit
 */
public record GuardedPromise(SkuInStock key, BigDecimal quantity, Optional<BigDecimal> floor) {}
