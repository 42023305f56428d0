/** A code of the API as a person writes it: `sku_renamed` is `SKU renamed`. */
export const words = (code: string): string =>
  (code.charAt(0).toUpperCase() + code.slice(1))
    .replaceAll(/[_.]/g, ' ')
    .replace(/^Sku\b/, 'SKU')
    .replace(/^Creditmemo\b/, 'Credit memo');
