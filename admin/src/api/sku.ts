/** SKUs are one however their letters are written. */
export const sameSku = (sku: string): string => sku.toLowerCase();
