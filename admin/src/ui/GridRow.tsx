import { Children, cloneElement, isValidElement, type ReactNode } from 'react';
import { DataTableRow, type DataTableRowProps } from 'react-admin';
import { deepmerge } from '@mui/utils';
import type { Theme } from '@mui/material/styles';
import { stacked } from './stacked';

/** A row of a grid, each cell labelled as its column is. */
export const GridRow = ({ children, ...row }: DataTableRowProps) => (
  <DataTableRow {...row}>
    {Children.map(children, column =>
      isValidElement<{ label?: ReactNode }>(column)
        ? cloneElement(column, { 'data-label': column.props.label } as object)
        : column,
    )}
  </DataTableRow>
);

/** On a narrow screen the rows of a grid are stacked, below a strip of what they can be sorted by. */
export const stackedGrid = ({ theme }: { theme: Theme }) =>
  deepmerge(stacked(theme, 2), {
    [theme.breakpoints.down('sm')]: {
      '& table:has(td[data-label]) > .RaDataTable-thead': { display: 'block', overflowX: 'auto' },
      '& .RaDataTable-headerRow': { display: 'flex', borderBottom: `1px solid ${theme.palette.divider}` },
      '& .RaDataTable-headerCell.MuiTableCell-root': {
        display: 'none',
        border: 0,
        alignItems: 'center',
        whiteSpace: 'nowrap',
      },
      '& .RaDataTable-headerCell.MuiTableCell-root:has(.MuiTableSortLabel-root, input)': { display: 'flex' },
      '& .RaDataTable-tbody > .RaDataTable-row': { padding: theme.spacing(1.5, 2) },
      '& .RaDataTable-row > td.MuiTableCell-paddingCheckbox.MuiTableCell-root': {
        position: 'absolute',
        top: theme.spacing(0.5),
        right: theme.spacing(0.5),
        width: 'auto',
      },
    },
  });
