import { TextField } from '@mui/material';

interface QuantityInputProps {
  /** What the number is of, for those who do not see where it stands. */
  label: string;
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
  disabled?: boolean;
}

/** A number of units within a table. What is wrong with it stands below it. */
export const QuantityInput = ({ label, value, onChange, error, disabled = false }: QuantityInputProps) => (
  <TextField
    type="number"
    size="small"
    margin="none"
    value={value}
    onChange={event => onChange(event.target.value)}
    error={error !== undefined}
    helperText={error}
    disabled={disabled}
    slotProps={{
      htmlInput: { 'aria-label': label, min: 0, step: 'any', style: { textAlign: 'right' } },
      formHelperText: { sx: { mx: 0, maxWidth: 240, textAlign: { sm: 'right' }, ml: { sm: 'auto' } } },
    }}
    sx={{ minWidth: { xs: 76, sm: 96 }, '& .MuiInputBase-root': { maxWidth: 112, ml: { sm: 'auto' } } }}
  />
);
