/** That a stock sells from a source; of several sources the one with the lowest number is asked first. */
export interface Link {
  stock_id: number;
  source_code: string;
  priority: number;
}

/** What must be written so that the stock has these sources in this order, and what must go. */
export const linkChanges = (stock: number, stored: readonly Link[], wanted: readonly string[]) => {
  const priorities = new Map(stored.map(link => [link.source_code, link.priority]));
  return {
    saved: wanted
      .map((source_code, index): Link => ({ stock_id: stock, source_code, priority: index + 1 }))
      .filter(link => priorities.get(link.source_code) !== link.priority),
    deleted: stored.filter(link => !wanted.includes(link.source_code)),
  };
};
