import { Box } from '@mui/material';
import { fromWire } from '../api/wireTime';

const shown = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** A moment of the API in the reader's language and time zone. */
export const Time = ({ of }: { of: string | null | undefined }) => {
  if (!of) return null;
  const moment = fromWire(of);
  return (
    <Box
      component="time"
      dateTime={moment.toISOString()}
      title={moment.toISOString()}
      sx={{ whiteSpace: { sm: 'nowrap' } }}
    >
      {shown.format(moment)}
    </Box>
  );
};
