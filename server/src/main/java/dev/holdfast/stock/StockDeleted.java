package dev.holdfast.stock;

import dev.holdfast.shared.StockId;

/** Published in the transaction that deletes a stock. */
record StockDeleted(StockId stock) {}
