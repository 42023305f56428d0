import { useRecordContext } from 'react-admin';
import type { SalesChannel } from '../api/stocks';
import { useWebsites } from '../stores/useWebsites';
import { Chip, Stack } from '@mui/material';

/** The sales channels of a stock: its websites by name, and others by type and code. */
export const SalesChannels = () => {
  const stock = useRecordContext<{ id: number; websites: string[]; other_channels: SalesChannel[] }>()!;
  const websites = useWebsites();
  const names = [
    ...stock.websites.map(code => websites.find(website => website.code === code)?.name ?? code),
    ...stock.other_channels.map(({ type, code }) => `${type}: ${code}`),
  ];
  return (
    <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 0.5 }}>
      {names.map(name => (
        <Chip key={name} label={name} size="small" />
      ))}
    </Stack>
  );
};
