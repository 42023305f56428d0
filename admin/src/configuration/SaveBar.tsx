import { Button, Paper, Typography } from '@mui/material';
import Save from '@mui/icons-material/Save';

interface SaveBarProps {
  count: number;
  isSaving: boolean;
  onSave: () => void;
  onDiscard: () => void;
}

/** How much is not saved yet, and the buttons to save or discard it; always in view. */
export const SaveBar = ({ count, isSaving, onSave, onDiscard }: SaveBarProps) => (
  <Paper
    variant="outlined"
    sx={{
      position: 'sticky',
      bottom: 8,
      zIndex: 2,
      p: 1.5,
      mb: 2,
      display: 'flex',
      gap: 1,
      alignItems: 'center',
      flexWrap: 'wrap',
    }}
  >
    <Button variant="contained" startIcon={<Save />} loading={isSaving} disabled={count === 0} onClick={onSave}>
      Save Config
    </Button>
    <Button disabled={count === 0 || isSaving} onClick={onDiscard}>
      Discard
    </Button>
    <Typography variant="body2" color="text.secondary" component="output">
      {count === 0 ? 'No changes' : `${count} unsaved ${count === 1 ? 'change' : 'changes'}`}
    </Typography>
  </Paper>
);
