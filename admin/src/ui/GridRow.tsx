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
      '& .RaDataTable-headerRow': {
        display: 'flex',
        alignItems: 'center',
        padding: theme.spacing(0.5, 1),
        borderBottom: `1px solid ${theme.palette.divider}`,
        '&::before': {
          content: '"Sort by"',
          padding: theme.spacing(0, 1),
          whiteSpace: 'nowrap',
          color: theme.palette.text.secondary,
          fontSize: theme.typography.caption.fontSize,
        },
        '& > .MuiTableCell-root.MuiTableCell-root': {
          display: 'none',
          flex: 'none',
          width: 'auto',
          border: 0,
          padding: theme.spacing(0.5),
          fontWeight: 'inherit',
          whiteSpace: 'nowrap',
          '&:has(.MuiTableSortLabel-root)': { display: 'block' },
          // All rows are chosen left of what they are sorted by.
          '&:has(input)': { display: 'block', order: -1 },
        },
        '& .MuiTableSortLabel-root': {
          padding: theme.spacing(0.25, 1),
          border: `1px solid ${theme.palette.divider}`,
          borderRadius: 16,
          '&.Mui-active': { borderColor: 'currentcolor' },
          '& .MuiTableSortLabel-icon': { margin: 0 },
          '&:not(.Mui-active) .MuiTableSortLabel-icon': { display: 'none' },
        },
      },
      '& .RaDataTable-tbody > .RaDataTable-row': { padding: theme.spacing(1.5, 2) },
      '.MuiCardContent-root & .RaDataTable-tbody > .RaDataTable-row, .MuiDialogContent-root & .RaDataTable-tbody > .RaDataTable-row':
        { paddingLeft: 0, paddingRight: 0 },
      '& .RaDataTable-row > td.MuiTableCell-paddingCheckbox.MuiTableCell-root': {
        position: 'absolute',
        top: theme.spacing(0.5),
        right: theme.spacing(0.5),
        width: 'auto',
      },
    },
  });
