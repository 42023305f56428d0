const quantities = new Intl.NumberFormat(undefined, { maximumFractionDigits: 4 });

/** Quantities have four decimals; sums of them must not have more. */
export const exact = (units: number): number => Math.round(units * 1e4) / 1e4;

/** A number of units, such as `1,200` or `0.25`. */
export const quantity = (units: number): string => quantities.format(units);

/** A signed change, such as `+5` or `−2`. */
export const change = (units: number): string =>
  units > 0 ? `+${quantity(units)}` : quantity(units).replace('-', '−');

/** An amount of money; without a known currency, the plain number with two digits. */
export const money = (amount: number, currency?: string): string =>
  currency === undefined
    ? new Intl.NumberFormat(undefined, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(amount)
    : new Intl.NumberFormat(undefined, { style: 'currency', currency }).format(amount);
