/** Why a stock may sell so much of a SKU. */
export const explanationPath = (sku: string, stockId: number): string =>
  `/products/${encodeURIComponent(sku)}/explanation/${stockId}`;

/** What has happened to the quantities of a SKU. */
export const historyPath = (sku: string): string => `/products/${encodeURIComponent(sku)}/history`;
