package dev.holdfast.creditmemo;

import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.SourceItemKey;

/** Goods of a line of an order that come back into a source. */
record GoodsReturn(int orderItemId, SourceItemKey into, Quantity quantity) {}
