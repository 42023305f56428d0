import {
  Box,
  Checkbox,
  FormControl,
  FormControlLabel,
  FormHelperText,
  MenuItem,
  Switch,
  TextField,
  Typography,
} from '@mui/material';
import type { Scope, Setting } from '../api/settings';
import { toggled, type Change } from './change';
import { choiceName, valueName } from './sections';

interface SettingInputProps {
  setting: Setting;
  /** What holds one scope wider. */
  inheritedValue: string;
  scope: Scope;
  change: Change;
  refusal: string | undefined;
  readOnly: boolean;
  onChange: (change: Change) => void;
}

const inherits: Record<Scope, string> = {
  default: 'Use system value',
  websites: 'Use Default',
  stores: 'Use Website',
};

const reach: Record<Scope, string> = { default: 'Global', websites: 'Website', stores: 'Store View' };

/** A setting: its value, whether it is inherited, and what it does. */
export const SettingInput = (props: SettingInputProps) => {
  const { setting, inheritedValue, scope, change, refusal, readOnly, onChange } = props;
  const inherited = change === undefined ? setting.inherited : change === null;
  const stored = setting.inherited ? inheritedValue : setting.value;
  const value = change === undefined ? stored : (change ?? inheritedValue);
  const helpId = `${setting.path}-help`;
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', md: 'minmax(0, 1fr) 180px' },
        columnGap: 3,
        py: 1.5,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <FormControl error={refusal !== undefined} fullWidth>
        <ValueInput {...props} value={value} disabled={inherited || readOnly} helpId={helpId} />
        <Box id={helpId} sx={{ mx: setting.type === 'flag' ? 0 : 1.75 }}>
          {refusal && <FormHelperText sx={{ mx: 0 }}>{refusal}</FormHelperText>}
          <Typography variant="body2" color="text.secondary" sx={{ mt: 0.5 }}>
            {setting.comment}
          </Typography>
          {setting.type !== 'secret' && (
            <Typography variant="body2" color="text.secondary">
              Default: {valueName(setting, setting.default)}
            </Typography>
          )}
        </Box>
      </FormControl>
      <Box>
        <FormControlLabel
          control={
            <Checkbox
              size="small"
              checked={inherited}
              disabled={readOnly}
              slotProps={{ input: { 'aria-label': `${inherits[scope]}: ${setting.label}` } }}
              onChange={event => onChange(toggled(setting, event.target.checked, value))}
            />
          }
          label={<Typography variant="body2">{inherits[scope]}</Typography>}
        />
        <Typography variant="caption" component="p" color="text.secondary">
          {reach[setting.narrowest_scope]} · {setting.path.slice(setting.path.lastIndexOf('/') + 1)}
        </Typography>
      </Box>
    </Box>
  );
};

interface ValueInputProps extends SettingInputProps {
  value: string;
  disabled: boolean;
  helpId: string;
}

const ValueInput = ({ setting, value, change, refusal, disabled, helpId, onChange }: ValueInputProps) => {
  const { path, label, type, choices = [] } = setting;
  if (type === 'flag') {
    return (
      <FormControlLabel
        control={
          <Switch
            checked={value === '1'}
            disabled={disabled}
            onChange={event => onChange(event.target.checked ? '1' : '0')}
            slotProps={{ input: { 'aria-describedby': helpId } }}
          />
        }
        label={label}
      />
    );
  }
  const described = { htmlInput: { 'aria-describedby': helpId } };
  const common = {
    id: path,
    label,
    disabled,
    error: refusal !== undefined,
    size: 'small',
    margin: 'none',
    fullWidth: true,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  } as const;
  if (type === 'choice') {
    return (
      <TextField
        {...common}
        select
        value={value}
        slotProps={{ ...described, inputLabel: { shrink: true }, select: { displayEmpty: true } }}
      >
        {choices.map(choice => (
          <MenuItem key={choice} value={choice}>
            {choiceName(path, choice)}
          </MenuItem>
        ))}
      </TextField>
    );
  }
  if (type === 'secret') {
    return (
      <TextField
        {...common}
        type="password"
        autoComplete="new-password"
        value={change ?? ''}
        placeholder={value === '' ? '' : 'Set. Write another one to replace it.'}
        slotProps={{ ...described, inputLabel: { shrink: true } }}
      />
    );
  }
  const inputMode = type === 'integer' ? 'numeric' : type === 'decimal' ? 'decimal' : 'text';
  return <TextField {...common} value={value} slotProps={{ htmlInput: { ...described.htmlInput, inputMode } }} />;
};
