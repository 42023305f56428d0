import type { ReactNode } from 'react';
import { TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { ScrollTable } from './ScrollTable';

export interface PlainColumn<T> {
  label: string;
  render: (row: T) => ReactNode;
  /** Stands at the right. */
  numeric?: boolean;
}

interface PlainTableProps<T> {
  /** What the table is of, for those who do not see it. */
  label: string;
  rows: readonly T[];
  rowKey: (row: T) => string | number;
  columns: readonly PlainColumn<T>[];
}

/** As many columns as a narrow screen shows side by side. */
const NARROW = 3;

/** A few rows that are part of a page, neither sorted nor paged. On a narrow screen many columns are stacked. */
export const PlainTable = <T,>({ label, rows, rowKey, columns }: PlainTableProps<T>) => (
  <ScrollTable label={label}>
    <TableHead>
      <TableRow>
        {columns.map(column => (
          <TableCell key={column.label} align={column.numeric ? 'right' : 'left'}>
            {column.label}
          </TableCell>
        ))}
      </TableRow>
    </TableHead>
    <TableBody>
      {rows.map(row => (
        <TableRow key={rowKey(row)}>
          {columns.map(column => (
            <TableCell
              key={column.label}
              align={column.numeric ? 'right' : 'left'}
              data-label={columns.length > NARROW ? column.label : undefined}
            >
              {column.render(row)}
            </TableCell>
          ))}
        </TableRow>
      ))}
    </TableBody>
  </ScrollTable>
);
