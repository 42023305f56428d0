import { Link, useGetList, useRecordContext } from 'react-admin';
import { TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { Failed } from '../ui/Failed';
import { RecordLink } from '../ui/RecordLink';
import { ScrollTable } from '../ui/ScrollTable';
import { Section } from '../ui/Section';
import { Time } from '../ui/Time';
import { words } from '../ui/words';
import { DeliveryState } from '../webhook-deliveries/DeliveryState';

const WHILE_PENDING = 2000;

/** The last deliveries of the webhook, looked after while one of them is on its way. */
export const LatestDeliveries = () => {
  const webhook = useRecordContext();
  const { data, error, refetch } = useGetList(
    'webhook-deliveries',
    {
      filter: { webhook_id: webhook?.id },
      sort: { field: 'delivery_id', order: 'DESC' },
      pagination: { page: 1, perPage: 10 },
    },
    {
      enabled: webhook !== undefined,
      refetchInterval: ({ state }) =>
        state.data?.data.some(delivery => delivery.state === 'pending') ? WHILE_PENDING : false,
    },
  );
  if (!webhook) return null;
  const all = `/webhook-deliveries?filter=${encodeURIComponent(JSON.stringify({ webhook_id: webhook.id }))}`;
  return (
    <Section title="Latest Deliveries" aside={<Link to={all}>All deliveries</Link>}>
      {error && <Failed error={error} retry={refetch} />}
      {data?.length === 0 && (
        <Typography variant="body2">Nothing was delivered yet. Send a ping to see whether it arrives.</Typography>
      )}
      {data !== undefined && data.length > 0 && (
        <ScrollTable label="Latest Deliveries">
          <TableHead>
            <TableRow>
              <TableCell>Delivery</TableCell>
              <TableCell>Event</TableCell>
              <TableCell>Subject</TableCell>
              <TableCell>State</TableCell>
              <TableCell align="right">Attempts</TableCell>
              <TableCell>Last Error</TableCell>
              <TableCell>Made</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {data.map(delivery => (
              <TableRow key={delivery.id}>
                <TableCell>
                  <RecordLink resource="webhook-deliveries" id={delivery.id} />
                </TableCell>
                <TableCell>{words(delivery.event_type)}</TableCell>
                <TableCell>{delivery.subject}</TableCell>
                <TableCell>
                  <DeliveryState state={delivery.state} />
                </TableCell>
                <TableCell align="right">{delivery.attempts}</TableCell>
                <TableCell>{delivery.last_error}</TableCell>
                <TableCell>
                  <Time of={delivery.created_at} />
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </ScrollTable>
      )}
    </Section>
  );
};
