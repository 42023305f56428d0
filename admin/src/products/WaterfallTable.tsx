import { Table, TableBody, TableCell, TableContainer, TableHead, TableRow } from '@mui/material';
import { change, quantity } from '../ui/numbers';
import { BarCell, ResultBar, StepBar } from './StepBar';
import { StepName } from './StepName';
import { scaleOf, type Step, type Waterfall } from './waterfall';

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
                <StepName step={step} {...(onMore ? { onMore } : {})} />
              </TableCell>
              <TableCell align="right" sx={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}>
                {step.kind === 'source' && !step.source.counts ? 'does not count' : change(step.change)}
              </TableCell>
              <TableCell align="right" sx={{ fontVariantNumeric: 'tabular-nums' }}>
                {quantity(step.to)}
              </TableCell>
              <BarCell>
                <StepBar step={step} scale={scale} />
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
              <ResultBar result={waterfall.result} scale={scale} />
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
