import { Link, useGetList, useRecordContext, type RaRecord } from 'react-admin';
import { Typography } from '@mui/material';
import { Failed } from '../ui/Failed';
import { PlainTable, type PlainColumn } from '../ui/PlainTable';
import { RecordLink } from '../ui/RecordLink';
import { Section } from '../ui/Section';
import { Time } from '../ui/Time';
import { words } from '../ui/words';
import { DeliveryState } from '../webhook-deliveries/DeliveryState';

const WHILE_PENDING = 2000;

const columns: PlainColumn<RaRecord>[] = [
  { label: 'Delivery', render: delivery => <RecordLink resource="webhook-deliveries" id={delivery.id} /> },
  { label: 'Event', render: delivery => words(delivery.event_type) },
  { label: 'Subject', render: delivery => delivery.subject },
  { label: 'State', render: delivery => <DeliveryState state={delivery.state} /> },
  { label: 'Attempts', numeric: true, render: delivery => delivery.attempts },
  { label: 'Last Error', render: delivery => delivery.last_error },
  { label: 'Made', render: delivery => <Time of={delivery.created_at} /> },
];

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
        <PlainTable label="Latest Deliveries" rows={data} rowKey={delivery => delivery.id} columns={columns} />
      )}
    </Section>
  );
};
