/** A SKU as what tells it apart: SKUs are one however their letters are written. */
export const folded = (sku: string): string => sku.toLowerCase();
