import type { ReactNode } from 'react';
import { Box, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import Arrow from '@mui/icons-material/ArrowRightAlt';
import { quantity } from '../ui/numbers';
import { ScrollTable } from '../ui/ScrollTable';
import { isChange, type Change, type Held, type Line } from './bulk';

interface ChangeTableProps<L extends Line> {
  lines: readonly L[];
  nameOf: (sku: string) => string;
  sourceNameOf: (code: string) => string;
  /** A column of a bulk action's own, after the product. */
  column?: { label: string; renderCell: (line: L) => ReactNode };
}

/** What a bulk action changes, or has changed: a row for each product, a column for each source. */
export const ChangeTable = <L extends Line>({ lines, nameOf, sourceNameOf, column }: ChangeTableProps<L>) => (
  <ScrollTable label="What changes">
    <TableHead>
      <TableRow>
        <TableCell>Product</TableCell>
        {column && <TableCell>{column.label}</TableCell>}
        {lines[0]?.changes.map(({ source_code }) => (
          <TableCell key={source_code}>{sourceNameOf(source_code)}</TableCell>
        ))}
      </TableRow>
    </TableHead>
    <TableBody>
      {lines.map(line => (
        <TableRow key={line.sku}>
          <TableCell component="th" scope="row">
            {nameOf(line.sku)}
            <Typography variant="body2" color="text.secondary">
              {line.sku}
            </Typography>
          </TableCell>
          {column && <TableCell>{column.renderCell(line)}</TableCell>}
          {line.changes.map(change => (
            <TableCell key={change.source_code} sx={{ whiteSpace: 'nowrap' }}>
              <BeforeAndAfter change={change} />
            </TableCell>
          ))}
        </TableRow>
      ))}
    </TableBody>
  </ScrollTable>
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
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5 }}>
      {text(change.before)}
      <Arrow fontSize="small" titleAccess="becomes" />
      <strong>{text(change.after)}</strong>
    </Box>
  );
};
