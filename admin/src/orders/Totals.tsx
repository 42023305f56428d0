import { Box, Typography } from '@mui/material';
import { money } from '../ui/numbers';

export interface Total {
  label: string;
  amount: number | undefined;
  /** Shown even when it is nothing, and more strongly. */
  main?: boolean;
}

/** Amounts below each other; of those that are nothing only the main ones. */
export const Totals = ({ totals, currency }: { totals: readonly Total[]; currency: string }) => (
  <Box
    component="dl"
    sx={{ m: 0, ml: 'auto', maxWidth: 360, display: 'grid', gridTemplateColumns: '1fr auto', gap: 0.5 }}
  >
    {totals
      .filter(({ amount, main }) => main || amount)
      .map(({ label, amount = 0, main }) => {
        const sx = { m: 0, fontWeight: main ? 600 : 400 };
        return [
          <Typography key={label} component="dt" variant="body2" sx={sx}>
            {label}
          </Typography>,
          <Typography key={`${label}:`} component="dd" variant="body2" sx={{ ...sx, textAlign: 'right' }}>
            {money(amount, currency)}
          </Typography>,
        ];
      })}
  </Box>
);
