import { Chip } from '@mui/material';

export type Tone = 'success' | 'warning' | 'error' | 'info' | 'default';

/** A state in a word, coloured as well. */
export const State = ({ children, tone = 'default' }: { children: string; tone?: Tone }) => (
  <Chip label={children} color={tone} size="small" variant="outlined" sx={{ fontWeight: 500 }} />
);
