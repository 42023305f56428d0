import type { ReactNode } from 'react';
import { Box, Table } from '@mui/material';
import { stacked } from './stacked';

/** A plain table that scrolls within itself where it is too wide, by keyboard as well. */
export const ScrollTable = ({ label, children }: { label: string; children: ReactNode }) => (
  <Box
    component="section"
    aria-label={label}
    tabIndex={0}
    sx={[
      { overflowX: 'auto', '& td[data-label]:first-of-type': { gridColumn: '1 / -1' } },
      theme => stacked(theme, 3),
      // Inputs need more room than what is only read.
      { '& tr.MuiTableRow-root:has(> td[data-label] input)': { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' } },
    ]}
  >
    <Table
      size="small"
      sx={{
        '& .MuiTableCell-root': { px: { xs: 0.75, sm: 1.5 } },
        '& .MuiTableCell-head': { whiteSpace: { xs: 'normal', sm: 'nowrap' } },
      }}
    >
      {children}
    </Table>
  </Box>
);
