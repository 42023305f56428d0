import { Alert } from '@mui/material';

/** What a refused document says beside the errors of its lines. */
export const Refusals = ({ of }: { of: readonly string[] }) =>
  of.length > 0 && (
    <Alert severity="error" sx={{ my: 2, whiteSpace: 'pre-line' }}>
      {of.join('\n')}
    </Alert>
  );
