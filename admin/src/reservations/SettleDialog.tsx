import { useId, useState } from 'react';
import { useNotify, useRefresh } from 'react-admin';
import { useMutation } from '@tanstack/react-query';
import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  Stack,
  TextField,
} from '@mui/material';
import type { ReservationItem, Settled } from '../api/reservations';
import { Refused } from '../api/refusal';
import { folded } from '../api/sku';
import { quantity } from '../ui/numbers';
import { allOpen, openItems, settled, wrong } from './settling';
import { SourceField } from './SourceField';

interface SettleDialogProps {
  title: string;
  /** What will happen. */
  text: string;
  /** On the button. */
  label: string;
  items: readonly ReservationItem[];
  /** Whether goods leave a source, which is to be chosen. */
  fromSource?: boolean;
  settle: (items: Settled[], source: string) => Promise<unknown>;
  done: string;
  onClose: () => void;
}

/** Asks how much of what is open is to be settled, and settles it. A refusal stands beside the SKU that it names. */
export const SettleDialog = ({
  title,
  text,
  label,
  items,
  fromSource = false,
  settle,
  done,
  onClose,
}: SettleDialogProps) => {
  const [typed, setTyped] = useState(() => allOpen(items));
  const [source, setSource] = useState('');
  const notify = useNotify();
  const refresh = useRefresh();
  const titleId = useId();
  const { mutate, error, isPending, reset } = useMutation({
    mutationFn: () => settle(settled(typed), source),
    onSuccess: () => {
      notify(done, { type: 'success' });
      refresh();
      onClose();
    },
  });
  const refused = error instanceof Refused ? error.bySku : undefined;
  const told = items.some(({ sku }) => refused?.has(folded(sku)));
  const impossible =
    settled(typed).length === 0 ||
    openItems(items).some(item => wrong(typed[item.sku], item.qty_open)) ||
    (fromSource && source === '');

  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{title}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 2 }}>{text}</DialogContentText>
        <Stack spacing={2}>
          {fromSource && <SourceField value={source} onChange={setSource} />}
          {openItems(items).map(item => {
            const said = wrong(typed[item.sku], item.qty_open) ?? refused?.get(folded(item.sku));
            return (
              <TextField
                key={item.sku}
                type="number"
                label={`Quantity of ${item.sku}`}
                value={typed[item.sku] ?? ''}
                onChange={event => {
                  reset();
                  setTyped({ ...typed, [item.sku]: event.target.value });
                }}
                error={said !== undefined}
                helperText={said ?? `${quantity(item.qty_open)} open`}
                slotProps={{ htmlInput: { min: 0, step: 'any' } }}
              />
            );
          })}
          {error && !told && <Alert severity="error">{error.message}</Alert>}
        </Stack>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={onClose}>Close</Button>
        <Button variant="contained" onClick={() => mutate()} disabled={impossible} loading={isPending}>
          {label}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
