package dev.holdfast.promise;

import java.util.List;

/**
 * A document whose goods are there.
 *
 * @param lines what is promised for it: nothing of what is sold without limit
 */
public record Promised<D>(D document, List<PromiseLine> lines) {}
