const UNITS = [
  ['d', 86_400],
  ['h', 3_600],
  ['min', 60],
  ['s', 1],
] as const;

/** A stretch of time by its two largest units, such as `2 h 5 min`; under a second, `0 s`. */
export const remaining = (milliseconds: number): string => {
  let seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const first = UNITS.findIndex(([, length]) => seconds >= length);
  if (first < 0) return '0 s';
  return UNITS.slice(first, first + 2)
    .map(([unit, length]) => {
      const count = Math.floor(seconds / length);
      seconds -= count * length;
      return [count, unit] as const;
    })
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(' ');
};
