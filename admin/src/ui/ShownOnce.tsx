import { useId, useRef, useState, type ReactNode } from 'react';
import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material';
import Copy from '@mui/icons-material/ContentCopy';

interface ShownOnceProps {
  title: string;
  /** What is shown: `Token`. */
  label: string;
  /** Until there is one, nothing is shown. */
  value: string | undefined;
  /** What to do with it now. */
  children: ReactNode;
  onClose: () => void;
}

/** Shows a secret this once. A click beside the dialog does not close it. */
export const ShownOnce = ({ title, label, value, children, onClose }: ShownOnceProps) => {
  const [copied, setCopied] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const titleId = useId();
  const copy = async () => {
    input.current?.select();
    // Browsers have a clipboard only on pages that came by HTTPS or from this machine; elsewhere the text is selected, to be copied by hand.
    setCopied(
      await (navigator.clipboard?.writeText(value!).then(() => true) ?? Promise.resolve(false)).catch(() => false),
    );
  };
  const close = () => {
    setCopied(false);
    onClose();
  };
  return (
    <Dialog open={value !== undefined} fullWidth maxWidth="sm" aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{title}</DialogTitle>
      <DialogContent>
        <Alert severity="warning" sx={{ mb: 2 }}>
          {children}
        </Alert>
        <TextField
          label={label}
          value={value ?? ''}
          fullWidth
          inputRef={input}
          onFocus={event => event.target.select()}
          slotProps={{ htmlInput: { readOnly: true, spellCheck: false, sx: { fontFamily: 'monospace' } } }}
        />
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={() => void copy()} startIcon={<Copy />} variant="contained">
          {copied ? 'Copied' : `Copy ${label.toLowerCase()}`}
        </Button>
        <Button onClick={close}>Done</Button>
      </DialogActions>
    </Dialog>
  );
};
