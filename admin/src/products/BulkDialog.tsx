import type { ReactNode } from 'react';
import { Loading } from 'react-admin';
import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  LinearProgress,
  List,
  ListItem,
  Step,
  StepLabel,
  Stepper,
} from '@mui/material';
import { Failed } from '../ui/Failed';
import type { Outcome } from './bulk';

const STEPS = ['Choose sources', 'Preview', 'Result'];

interface BulkDialogProps {
  title: string;
  /** The place of the step that is shown. */
  step: number;
  /** Buttons of the step. */
  buttons: ReactNode;
  onClose: () => void;
  /** Whether it must stay open, because something is being done. */
  busy: boolean;
  chosen: { isPending: boolean; error: unknown; refetch: () => unknown; composites: number };
  children: ReactNode;
}

/** A bulk action in three steps: choosing, seeing what will change, doing it. */
export const BulkDialog = ({ title, step, buttons, onClose, busy, chosen, children }: BulkDialogProps) => (
  <Dialog
    open
    onClose={() => busy || onClose()}
    fullWidth
    maxWidth="md"
    aria-labelledby="bulk-title"
    slotProps={{ paper: { sx: { minHeight: 360 } } }}
  >
    <DialogTitle id="bulk-title">{title}</DialogTitle>
    <DialogContent dividers>
      <Stepper activeStep={step} sx={{ mb: 3 }}>
        {STEPS.map(label => (
          <Step key={label}>
            <StepLabel>{label}</StepLabel>
          </Step>
        ))}
      </Stepper>
      {chosen.error ? (
        <Failed error={chosen.error} retry={chosen.refetch} />
      ) : chosen.isPending ? (
        <Loading />
      ) : (
        <>
          {step < 2 && chosen.composites > 0 && (
            <Alert severity="info" sx={{ mb: 2 }}>
              {chosen.composites} of the chosen products have no quantity of their own (configurable, bundle, grouped)
              and are left out.
            </Alert>
          )}
          {children}
        </>
      )}
    </DialogContent>
    <DialogActions>{buttons}</DialogActions>
  </Dialog>
);

interface ProgressProps {
  /** How many lines have been tried, of how many. */
  tried: number;
  of: number;
  outcome: Outcome | undefined;
  /** What is said of so much that was done. */
  success: (done: number) => string;
  children?: ReactNode;
}

/** How far a bulk action is, then what was done and which lines were refused. */
export const Progress = ({ tried, of, outcome, success, children }: ProgressProps) => {
  if (outcome === undefined) {
    return (
      <Box aria-live="polite">
        {tried} of {of} products are done.
        <LinearProgress
          variant="determinate"
          value={of === 0 ? 0 : (100 * tried) / of}
          aria-label="Progress"
          sx={{ mt: 1 }}
        />
      </Box>
    );
  }
  return (
    <>
      {(outcome.done > 0 || outcome.refusals.length === 0) && (
        <Alert severity="success" sx={{ mb: 2 }}>
          {success(outcome.done)}
        </Alert>
      )}
      {outcome.refusals.length > 0 && (
        <Alert severity="error" sx={{ mb: 2 }}>
          {outcome.refusals.length} products were refused:
          <List dense disablePadding>
            {outcome.refusals.map(({ sku, message }) => (
              <ListItem key={sku} disableGutters>
                {sku}: {message}
              </ListItem>
            ))}
          </List>
        </Alert>
      )}
      {children}
    </>
  );
};

export const Cancel = ({ onClose, disabled }: { onClose: () => void; disabled?: boolean }) => (
  <Button onClick={onClose} disabled={disabled ?? false}>
    Cancel
  </Button>
);
