import type { ReactNode } from 'react';
import { Box, Typography } from '@mui/material';

/** What is known of a record, each with its name. */
export const Facts = ({ children }: { children: ReactNode }) => (
  <Box
    component="dl"
    sx={{ m: 0, display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(180px, 45%), 1fr))', gap: 2 }}
  >
    {children}
  </Box>
);

/** One of them; what is not known is said to be none. */
export const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
    <Typography component="dt" variant="body2" color="textSecondary">
      {name}
    </Typography>
    <Typography component="dd" variant="body2" sx={{ m: 0 }}>
      {children ?? 'None'}
    </Typography>
  </Box>
);
