import { useEffect, useState } from 'react';
import { Box, LinearProgress, Typography } from '@mui/material';
import { remaining } from '../ui/remaining';

/** Shown while an audit runs, with how long it has been running. */
export const Elapsed = () => {
  const [began] = useState(() => Date.now());
  const [now, setNow] = useState(began);
  useEffect(() => {
    const tick = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(tick);
  }, []);
  return (
    <Box>
      <LinearProgress aria-label="The audit is running" />
      <Typography variant="body2" sx={{ mt: 1 }}>
        Adding everything up anew: {remaining(now - began)}
      </Typography>
    </Box>
  );
};
