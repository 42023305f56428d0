import { MenuItem, TextField } from '@mui/material';
import type { Place, Scope } from '../api/settings';
import { useStoreViews } from '../stores/useStoreViews';
import { useWebsites } from '../stores/useWebsites';

interface ScopeSwitcherProps {
  place: Place;
  onChange: (place: Place) => void;
}

/** Chooses for what values are shown and written: everything, a website, or one of its store views. */
export const ScopeSwitcher = ({ place, onChange }: ScopeSwitcherProps) => {
  const websites = useWebsites();
  const views = useStoreViews();
  const choices = [
    { value: 'default/', label: 'Default Config', level: 0 },
    ...websites.flatMap(website => [
      { value: `websites/${website.code}`, label: website.name, level: 1 },
      ...views
        .filter(view => view.website_id === website.id)
        .map(view => ({ value: `stores/${view.code}`, label: view.name, level: 2 })),
    ]),
  ];
  const value = `${place.scope}/${place.code}`;
  return (
    <TextField
      select
      id="scope"
      label="Scope"
      size="small"
      margin="none"
      fullWidth={false}
      value={choices.some(choice => choice.value === value) ? value : ''}
      onChange={event => {
        const [scope, code = ''] = event.target.value.split('/');
        onChange({ scope: scope as Scope, code });
      }}
      sx={{ width: { xs: 1, sm: 260 } }}
    >
      {choices.map(choice => (
        <MenuItem key={choice.value} value={choice.value} sx={{ pl: 2 + 2 * choice.level }}>
          {choice.label}
        </MenuItem>
      ))}
    </TextField>
  );
};
