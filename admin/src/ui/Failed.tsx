import { Alert, Button } from '@mui/material';

/** Why something could not be shown, and a button to ask again. */
export const Failed = ({ error, retry }: { error: unknown; retry: () => unknown }) => (
  <Alert
    severity="error"
    action={
      <Button color="inherit" size="small" onClick={() => void retry()}>
        Try again
      </Button>
    }
  >
    {(error as Error).message}
  </Alert>
);
