import type { Theme } from '@mui/material/styles';

/** On a narrow screen a table's rows of labelled cells are cards: so many cells beside each other, each below its label. */
export const stacked = (theme: Theme, columns: number) => ({
  [theme.breakpoints.down('sm')]: {
    '& table:has(td[data-label])': { '&, & > tbody': { display: 'block' }, '& > thead': { display: 'none' } },
    '& tr:has(> td[data-label])': {
      display: 'grid',
      gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
      gap: theme.spacing(0.75, 2),
      position: 'relative',
      padding: theme.spacing(1.5, 0),
      borderBottom: `1px solid ${theme.palette.divider}`,
      '& > .MuiTableCell-root.MuiTableCell-root': { display: 'block', border: 0, padding: 0, textAlign: 'start' },
      '& > .MuiTableCell-root.MuiTableCell-root:empty': { display: 'none' },
    },
    '& td[data-label]': {
      overflowWrap: 'anywhere',
      // A list needs the whole line.
      '&:has(ul, ol)': { gridColumn: '1 / -1' },
      '&::before': {
        content: 'attr(data-label)',
        display: 'block',
        color: theme.palette.text.secondary,
        fontSize: theme.typography.caption.fontSize,
      },
    },
  },
});
