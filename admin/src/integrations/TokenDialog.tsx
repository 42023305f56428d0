import { useId, useRef, useState } from 'react';
import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material';
import Copy from '@mui/icons-material/ContentCopy';

interface TokenDialogProps {
  /** Of whom. */
  name: string;
  token: string | undefined;
  onClose: () => void;
}

/** Shows a token this once. A click beside the dialog does not close it. */
export const TokenDialog = ({ name, token, onClose }: TokenDialogProps) => {
  const [copied, setCopied] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const title = useId();
  const copy = async () => {
    input.current?.select();
    // Browsers have a clipboard only on pages that came by HTTPS or from this machine; elsewhere the token is selected, to be copied by hand.
    setCopied(
      await (navigator.clipboard?.writeText(token!).then(() => true) ?? Promise.resolve(false)).catch(() => false),
    );
  };
  const close = () => {
    setCopied(false);
    onClose();
  };
  return (
    <Dialog open={token !== undefined} fullWidth maxWidth="sm" aria-labelledby={title}>
      <DialogTitle id={title}>Token of {name}</DialogTitle>
      <DialogContent>
        <Alert severity="warning" sx={{ mb: 2 }}>
          Copy the token now and keep it in a safe place. It is shown this once: Holdfast keeps no copy of it.
        </Alert>
        <TextField
          label="Token"
          value={token ?? ''}
          fullWidth
          inputRef={input}
          onFocus={event => event.target.select()}
          slotProps={{ htmlInput: { readOnly: true, spellCheck: false, sx: { fontFamily: 'monospace' } } }}
        />
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={() => void copy()} startIcon={<Copy />} variant="contained">
          {copied ? 'Copied' : 'Copy token'}
        </Button>
        <Button onClick={close}>Done</Button>
      </DialogActions>
    </Dialog>
  );
};
