/** A source of a product as the form has it; `notify_stock_qty` is shown, not kept, where the default is used. */
export interface ProductSource {
  source_code: string;
  quantity: number;
  status: number;
  notify_stock_qty: number | null;
  use_default: boolean;
}

/** What to write so that a product is in the wanted sources, with nothing said of those that nobody changed. */
export interface SourceChanges {
  removed: string[];
  saved: { source_code: string; quantity: number; status: number }[];
  notified: { source_code: string; notify_stock_qty: number | null }[];
}

const ownNotifyQuantity = (source: ProductSource | undefined) =>
  source === undefined || source.use_default ? null : source.notify_stock_qty;

export const sourceChanges = (before: readonly ProductSource[], wanted: readonly ProductSource[]): SourceChanges => {
  const known = new Map(before.map(source => [source.source_code, source]));
  const kept = new Set(wanted.map(source => source.source_code));
  return {
    removed: before.map(source => source.source_code).filter(code => !kept.has(code)),
    saved: wanted
      .filter(({ source_code, quantity, status }) => {
        const stored = known.get(source_code);
        return stored?.quantity !== quantity || stored.status !== status;
      })
      .map(({ source_code, quantity, status }) => ({ source_code, quantity, status })),
    notified: wanted
      .filter(source => ownNotifyQuantity(source) !== ownNotifyQuantity(known.get(source.source_code)))
      .map(source => ({ source_code: source.source_code, notify_stock_qty: ownNotifyQuantity(source) })),
  };
};
