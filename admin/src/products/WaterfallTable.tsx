import type { ReactNode } from 'react';
import {
  Box,
  Button,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import type { ExplainedPromise, ExplainedSource } from '../api/salability';
import { change, quantity } from '../ui/numbers';
import { RecordLink } from '../ui/RecordLink';
import { SourceName } from '../ui/SourceName';
import { Time } from '../ui/Time';
import { scaleOf, type Step, type Waterfall } from './waterfall';

const WHY_NOT = {
  'no-item': 'it has no item of the SKU',
  'source-disabled': 'the source is disabled',
  'out-of-stock': 'its item is out of stock',
};

const WHY_ZERO = {
  'nothing-left': 'Nothing is left to sell, which counts as zero',
  'no-enabled-source': 'No enabled source has an item of the SKU, which counts as zero',
};

interface WaterfallTableProps {
  waterfall: Waterfall;
  /** Asks for the promises that are not listed one by one. */
  onMore?: () => void;
}

/** The steps to a salable quantity, each with its bar in a waterfall. The bars say nothing that the table does not say in words. */
export const WaterfallTable = ({ waterfall, onMore }: WaterfallTableProps) => {
  const scale = scaleOf(waterfall);
  return (
    <TableContainer component="section" tabIndex={0} aria-label="The steps to the salable quantity">
      <Table size="small" sx={layout}>
        <TableHead>
          <TableRow>
            <TableCell>Step</TableCell>
            <TableCell align="right">Quantity</TableCell>
            <TableCell align="right">Leaves</TableCell>
            <TableCell aria-hidden sx={{ width: '50%' }} />
          </TableRow>
        </TableHead>
        <TableBody>
          {waterfall.steps.map(step => (
            <TableRow key={keyOf(step)} data-step={step.kind}>
              <TableCell>
                <Name step={step} {...(onMore ? { onMore } : {})} />
              </TableCell>
              <TableCell align="right" sx={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}>
                {step.kind === 'source' && !step.source.counts ? 'does not count' : change(step.change)}
              </TableCell>
              <TableCell align="right" sx={{ fontVariantNumeric: 'tabular-nums' }}>
                {quantity(step.to)}
              </TableCell>
              <BarCell>
                <Bar step={step} scale={scale} />
              </BarCell>
            </TableRow>
          ))}
          <TableRow data-step="result" sx={{ '& td, & th': { fontWeight: 700, borderBottom: '0 !important' } }}>
            <TableCell component="th" scope="row">
              Salable quantity
            </TableCell>
            <TableCell />
            <TableCell align="right">{quantity(waterfall.result)}</TableCell>
            <BarCell>
              <Box sx={{ ...within(scale, 0, waterfall.result), ...solid, bgcolor: 'primary.main' }} />
            </BarCell>
          </TableRow>
        </TableBody>
      </Table>
    </TableContainer>
  );
};

/** A click anywhere in a row, its bar included, follows the row's link. On small screens the bar stands below the words. */
const layout = {
  '& td, & th': { py: 0.75 },
  '& tbody tr': { position: 'relative', '&:has(a):hover': { bgcolor: 'action.hover' } },
  '& tbody a::after': { content: '""', position: 'absolute', inset: 0, zIndex: 1 },
  '& thead tr, & tbody tr': {
    display: { xs: 'grid', sm: 'table-row' },
    gridTemplateColumns: '1fr max-content max-content',
  },
  '& th[aria-hidden]': { display: { xs: 'none', sm: 'table-cell' } },
  '& td[aria-hidden]': { gridColumn: '1 / -1', p: 0 },
  '& tbody td:not([aria-hidden]), & tbody th': { borderBottomWidth: { xs: 0, sm: 1 } },
} as const;

const keyOf = (step: Step): string => {
  switch (step.kind) {
    case 'source':
      return `source ${step.source.source_code}`;
    case 'promise':
      return `${step.promise.object_type} ${step.promise.object_id}`;
    case 'more':
    case 'threshold':
    case 'zero':
      return step.kind;
  }
};

const Name = ({ step, onMore }: { step: Step; onMore?: () => void }) => {
  switch (step.kind) {
    case 'source':
      return <SourceStep source={step.source} />;
    case 'promise':
      return <PromiseName promise={step.promise} />;
    case 'more':
      return (
        <>
          {quantity(step.count)} more orders and reservations{' '}
          {onMore && (
            <Button size="small" onClick={onMore}>
              List them
            </Button>
          )}
        </>
      );
    case 'threshold':
      return step.change < 0 ? 'Out-of-stock threshold, kept back' : 'Backorders down to the threshold';
    case 'zero':
      return WHY_ZERO[step.why];
  }
};

const Aside = ({ children }: { children: ReactNode }) => (
  <Typography component="span" variant="body2" color="text.secondary">
    {children}
  </Typography>
);

const SourceStep = ({ source }: { source: ExplainedSource }) => (
  <>
    <SourceName code={source.source_code} />{' '}
    {source.why_not && (
      <Aside>
        {source.quantity === undefined ? '' : `${quantity(source.quantity)} there, but `}
        {WHY_NOT[source.why_not]}
      </Aside>
    )}
  </>
);

const PromiseName = ({ promise }: { promise: ExplainedPromise }) => (
  <>
    <RecordLink resource={promise.object_type === 'order' ? 'orders' : 'reservations'} id={promise.object_id}>
      {promise.object_type === 'order' ? 'Order' : 'Reservation'}{' '}
      {promise.object_increment_id || promise.object_id.slice(0, 8)}
    </RecordLink>{' '}
    <Aside>
      promised <Time of={promise.promised_at} />
    </Aside>
  </>
);

const BarCell = ({ children }: { children: ReactNode }) => (
  <TableCell aria-hidden>
    <Box sx={{ position: 'relative', height: 36 }}>{children}</Box>
  </TableCell>
);

const Bar = ({ step, scale }: { step: Step; scale: Scale }) => {
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

interface Scale {
  least: number;
  most: number;
}

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
