import { quantity } from '../ui/numbers';

/** How today differs from the day before, in words. */
export const comparison = (
  today: number,
  yesterday: number,
  tell: (difference: number) => string = quantity,
): string => {
  if (today === yesterday) return today === 0 ? 'None yesterday either' : 'As much as yesterday';
  return `${tell(Math.abs(today - yesterday))} ${today > yesterday ? 'more' : 'less'} than yesterday`;
};
