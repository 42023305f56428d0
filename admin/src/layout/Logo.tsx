import { Stack, Typography } from '@mui/material';

export const Logo = () => (
  <Stack direction="row" spacing={1} sx={{ alignItems: 'center' }}>
    <img src={`${import.meta.env.BASE_URL}holdfast.svg`} alt="" width={26} height={26} />
    <Typography component="span" sx={{ fontWeight: 700, letterSpacing: 0.2 }}>
      Holdfast
    </Typography>
  </Stack>
);
