import type { ReactNode } from 'react';
import { Box, Table } from '@mui/material';
import { stacked } from './stacked';

/** A plain table that scrolls within itself where it is too wide, by keyboard as well. */
export const ScrollTable = ({ label, children }: { label: string; children: ReactNode }) => (
  <Box
    component="section"
    aria-label={label}
    tabIndex={0}
    sx={[{ overflowX: 'auto', '& td[data-label]:first-of-type': { gridColumn: '1 / -1' } }, theme => stacked(theme, 3)]}
  >
    <Table size="small" sx={{ '& .MuiTableCell-root': { px: { xs: 0.75, sm: 2 } } }}>
      {children}
    </Table>
  </Box>
);
