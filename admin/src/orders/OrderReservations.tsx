import { Typography } from '@mui/material';
import { useMay } from '../access/useMay';
import type { Order } from '../api/orders';
import type { LedgerEntry } from '../api/reservationLedger';
import { Failed } from '../ui/Failed';
import { change } from '../ui/numbers';
import { PlainTable, type PlainColumn } from '../ui/PlainTable';
import { RecordLink } from '../ui/RecordLink';
import { Section } from '../ui/Section';
import { StockLink } from '../ui/StockLink';
import { Time } from '../ui/Time';
import { useWholeList } from '../ui/useWholeList';
import { words } from '../ui/words';
import { stillPromised } from './progress';

const columns: PlainColumn<LedgerEntry>[] = [
  { label: 'Time', render: entry => <Time of={entry.created_at} /> },
  { label: 'Event', render: entry => words(entry.event_type) },
  { label: 'Stock', render: entry => <StockLink id={entry.stock_id} /> },
  { label: 'SKU', render: entry => <RecordLink resource="products" id={entry.sku} /> },
  { label: 'Quantity', numeric: true, render: entry => change(entry.quantity) },
];

/** The entries of the ledger of promises that are about an order. */
export const OrderReservations = ({ order }: { order: Order }) => {
  const may = useMay('reservation-ledger');
  const ofOrder = { object_type: 'order', object_id: String(order.id) };
  const { data, error, refetch } = useWholeList<LedgerEntry>('reservation-ledger', ofOrder, may);
  if (!may) return null;
  return (
    <Section title="Reservations">
      {error && <Failed error={error} retry={refetch} />}
      {data && (
        <>
          <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
            {stillPromised(data)}
          </Typography>
          {data.length > 0 && (
            <PlainTable label="Reservations" rows={data} rowKey={entry => entry.id} columns={columns} />
          )}
        </>
      )}
    </Section>
  );
};
