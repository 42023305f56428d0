import { Box, MenuItem, TextField } from '@mui/material';
import type { NewTrack } from '../api/shipments';
import { carriers } from './carriers';

/** Who carries a parcel, and under which number. A known carrier gives the title. */
export const TrackInputs = ({ value, onChange }: { value: NewTrack; onChange: (value: NewTrack) => void }) => {
  const choose = (code: string) => {
    const title = carriers.find(carrier => carrier.code === code && code !== 'custom')?.name ?? '';
    onChange({ ...value, carrier_code: code, title });
  };
  return (
    <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr 1fr' } }}>
      <TextField
        select
        label="Carrier"
        size="small"
        value={value.carrier_code}
        onChange={event => choose(event.target.value)}
      >
        {carriers.map(({ code, name }) => (
          <MenuItem key={code} value={code}>
            {name}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        label="Title"
        size="small"
        value={value.title}
        onChange={event => onChange({ ...value, title: event.target.value })}
      />
      <TextField
        label="Tracking Number"
        size="small"
        value={value.track_number}
        onChange={event => onChange({ ...value, track_number: event.target.value })}
      />
    </Box>
  );
};
