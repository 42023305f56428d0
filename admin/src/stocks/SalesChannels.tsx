import { useRecordContext } from 'react-admin';
import { Chip, Stack } from '@mui/material';
import type { SalesChannel } from '../api/stocks';
import { useWebsites } from '../stores/useWebsites';
import { RecordLink } from '../ui/RecordLink';

/** The sales channels of a stock: its websites by name, and others by type and code. */
export const SalesChannels = () => {
  const stock = useRecordContext<{ id: number; websites: string[]; other_channels: SalesChannel[] }>()!;
  const websites = useWebsites();
  return (
    <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 0.5 }}>
      {stock.websites.map(code => {
        const website = websites.find(one => one.code === code);
        const label = website ? (
          <RecordLink resource="websites" id={website.id}>
            {website.name}
          </RecordLink>
        ) : (
          code
        );
        return <Chip key={code} label={label} size="small" />;
      })}
      {stock.other_channels.map(({ type, code }) => (
        <Chip key={`${type} ${code}`} label={`${type}: ${code}`} size="small" />
      ))}
    </Stack>
  );
};
