import type { ReactNode } from 'react';
import { Box, TableCell } from '@mui/material';
import type { Step } from './waterfall';

interface Scale {
  least: number;
  most: number;
}

export const BarCell = ({ children }: { children: ReactNode }) => (
  <TableCell aria-hidden>
    <Box sx={{ position: 'relative', height: 36 }}>{children}</Box>
  </TableCell>
);

/** How a step leads from one quantity to the next. */
export const StepBar = ({ step, scale }: { step: Step; scale: Scale }) => {
  if (step.kind === 'source' && !step.source.counts) {
    const held = step.source.quantity ?? 0;
    if (held === 0) return null;
    return (
      <Box
        sx={{ ...within(scale, step.from, step.from + held), ...solid, border: '2px dashed', borderColor: 'divider' }}
      />
    );
  }
  return (
    <>
      <Box sx={{ ...within(scale, step.from, step.to), ...solid, bgcolor: COLORS[step.kind] }} />
      {/* Leads on to the next bar. */}
      <Box
        sx={{ ...within(scale, step.to, step.to), top: 28, height: 18, borderLeft: 1, borderColor: 'text.disabled' }}
      />
    </>
  );
};

export const ResultBar = ({ result, scale }: { result: number; scale: Scale }) => (
  <Box sx={{ ...within(scale, 0, result), ...solid, bgcolor: 'primary.main' }} />
);

const COLORS = {
  source: 'success.main',
  promise: 'warning.main',
  more: 'warning.main',
  threshold: 'info.main',
  zero: 'text.disabled',
} as const;

const solid = { top: 8, height: 20, borderRadius: 0.5, minWidth: 2 } as const;

/** Where something between two quantities stands in the picture. */
const within = ({ least, most }: Scale, from: number, to: number) => {
  const share = (units: number) => ((units - least) / (most - least || 1)) * 100;
  const left = share(Math.min(from, to));
  // The thinnest at the end are still within the picture.
  return {
    position: 'absolute',
    left: `min(${left}%, 100% - 2px)`,
    width: `${share(Math.max(from, to)) - left}%`,
  } as const;
};
