import { Box, Typography } from '@mui/material';
import Arrow from '@mui/icons-material/ArrowRightAlt';
import { quantity } from '../ui/numbers';
import { PlainTable, type PlainColumn } from '../ui/PlainTable';
import { isChange, type Change, type Held, type Line } from './bulk';

interface ChangeTableProps<L extends Line> {
  lines: readonly L[];
  nameOf: (sku: string) => string;
  sourceNameOf: (code: string) => string;
  /** A column of a bulk action's own, after the product. */
  column?: PlainColumn<L>;
}

/** What a bulk action changes, or has changed: a row for each product, a column for each source. */
export const ChangeTable = <L extends Line>({ lines, nameOf, sourceNameOf, column }: ChangeTableProps<L>) => (
  <PlainTable
    label="What changes"
    rows={lines}
    rowKey={line => line.sku}
    columns={[
      {
        label: 'Product',
        render: line => (
          <>
            {nameOf(line.sku)}
            <Typography variant="body2" color="text.secondary">
              {line.sku}
            </Typography>
          </>
        ),
      },
      ...(column ? [column] : []),
      ...(lines[0]?.changes ?? []).map(({ source_code }, place) => ({
        label: sourceNameOf(source_code),
        render: (line: L) => <BeforeAndAfter change={line.changes[place]!} />,
      })),
    ]}
  />
);

const text = (held: Held | undefined) =>
  held === undefined ? 'not assigned' : `${quantity(held.quantity)}${held.status === 1 ? '' : ' (out of stock)'}`;

const BeforeAndAfter = ({ change }: { change: Change }) => {
  if (!isChange(change)) {
    return (
      <Typography variant="body2" color="text.secondary">
        {text(change.before)}, no change
      </Typography>
    );
  }
  return (
    <Box component="span" sx={{ overflowWrap: 'normal' }}>
      {text(change.before)} <Arrow fontSize="small" titleAccess="becomes" sx={{ verticalAlign: 'middle' }} />{' '}
      <strong>{text(change.after)}</strong>
    </Box>
  );
};
