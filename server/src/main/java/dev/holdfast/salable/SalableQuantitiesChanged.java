package dev.holdfast.salable;

import java.util.List;

/**
 * What stocks have of SKUs changed in the running transaction. Published while somebody wants to be told of salability, in the thread and
 * the transaction of the change; large changes come in parts.
 */
public record SalableQuantitiesChanged(List<Change> changes) {

    public record Change(SkuInStock key, SalableQuantity before, SalableQuantity after) {}
}
