/** What a refused document says, sorted out: by the SKU that a sentence is about, and the rest. */
export interface RefusedLines {
  bySku: Readonly<Record<string, string>>;
  others: readonly string[];
}

export const NOT_REFUSED: RefusedLines = { bySku: {}, others: [] };

/** Documents are refused with all their errors in one text, a line each below a heading; an error names its line's SKU in quotes. */
export const refusedLines = (message: string, skus: readonly string[]): RefusedLines => {
  const bySku: Record<string, string> = {};
  const others: string[] = [];
  for (const sentence of message.split('\n')) {
    const sku = skus.find(one => sentence.includes(`"${one}"`));
    if (sku !== undefined) bySku[sku] = sentence;
    else if (!sentence.endsWith('Validation Error(s):')) others.push(sentence);
  }
  return { bySku, others };
};
