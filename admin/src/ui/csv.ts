type Row = Readonly<Record<string, unknown>>;

/** The rows as CSV (RFC 4180): a column for each name that occurs, nested ones with dots. */
export const toCsv = (rows: readonly Row[]): string => {
  const flatRows = rows.map(row => flat(row));
  const columns = [...new Set(flatRows.flatMap(row => Object.keys(row)))];
  const lines = [columns, ...flatRows.map(row => columns.map(column => row[column]))];
  return lines.map(line => line.map(cell).join(',')).join('\r\n') + '\r\n';
};

const flat = (row: Row, prefix = ''): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.entries(flat(value as Row, `${prefix}${name}.`))
        : [[prefix + name, value]],
    ),
  );

/** Texts that a spreadsheet would run as a formula get an apostrophe before them. */
const cell = (value: unknown): string => {
  if (value === undefined || value === null) return '';
  const text = Array.isArray(value)
    ? value.map(one => (typeof one === 'object' ? JSON.stringify(one) : one)).join('; ')
    : String(value);
  const harmless = typeof value !== 'number' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};
