import { useId, useState } from 'react';
import { useNotify, useRefresh } from 'react-admin';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material';

interface ExtendDialogProps {
  extend: (seconds: number) => Promise<unknown>;
  onClose: () => void;
}

/** Asks for how long from now on goods are to be held. */
export const ExtendDialog = ({ extend, onClose }: ExtendDialogProps) => {
  const [minutes, setMinutes] = useState('60');
  const notify = useNotify();
  const refresh = useRefresh();
  const titleId = useId();
  const seconds = Math.round(Number(minutes) * 60);
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => extend(seconds),
    onSuccess: () => {
      notify('The goods are held for longer.', { type: 'success' });
      refresh();
      onClose();
    },
  });
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby={titleId}>
      <DialogTitle id={titleId}>Extend the reservation</DialogTitle>
      <DialogContent>
        <TextField
          type="number"
          label="Minutes from now on"
          value={minutes}
          onChange={event => setMinutes(event.target.value)}
          autoFocus
          fullWidth
          sx={{ mt: 1 }}
          slotProps={{ htmlInput: { min: 0, step: 'any' } }}
        />
        {error && (
          <Alert severity="error" sx={{ mt: 2 }}>
            {error.message}
          </Alert>
        )}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={onClose}>Close</Button>
        <Button variant="contained" onClick={() => mutate()} disabled={!(seconds >= 1)} loading={isPending}>
          Extend
        </Button>
      </DialogActions>
    </Dialog>
  );
};
