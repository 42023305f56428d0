import { Typography } from '@mui/material';
import { useMay } from '../access/useMay';
import type { Reservation, ReservationItem } from '../api/reservations';
import type { LedgerEntry } from '../api/reservationLedger';
import { Countdown } from '../ui/Countdown';
import { Fact, Facts } from '../ui/Facts';
import { Failed } from '../ui/Failed';
import { change, quantity } from '../ui/numbers';
import { PlainTable, type PlainColumn } from '../ui/PlainTable';
import { RecordLink } from '../ui/RecordLink';
import { RecordPage } from '../ui/RecordPage';
import { Section } from '../ui/Section';
import { StockLink } from '../ui/StockLink';
import { Time } from '../ui/Time';
import { useWholeList } from '../ui/useWholeList';
import { words } from '../ui/words';
import { ReservationState } from './ReservationState';
import { SettleButtons } from './SettleButtons';

const ReservationShow = () => (
  <RecordPage<Reservation> kind="Reservation">
    {reservation => (
      <>
        <About reservation={reservation} />
        <Section title="Items">
          <PlainTable
            label="Items of the reservation"
            rows={reservation.items}
            rowKey={item => item.sku}
            columns={itemColumns}
          />
        </Section>
        <History reservation={reservation} />
      </>
    )}
  </RecordPage>
);

const About = ({ reservation }: { reservation: Reservation }) => {
  const { id, status, stock_id, reference, created_at, expires_at } = reservation;
  return (
    <Section title="About" aside={<SettleButtons reservation={reservation} />}>
      <Facts>
        <Fact name="Status">
          <ReservationState status={status} />
        </Fact>
        <Fact name="Stock">
          <StockLink id={stock_id} />
        </Fact>
        <Fact name="Reference">{reference}</Fact>
        <Fact name="Made">
          <Time of={created_at} />
        </Fact>
        <Fact name="Expires">
          {!expires_at && 'Never'}
          {expires_at && status === 'held' && <Countdown until={expires_at} over="Expired" />}
          {expires_at && status !== 'held' && <Time of={expires_at} />}
        </Fact>
        <Fact name="ID">{id}</Fact>
      </Facts>
    </Section>
  );
};

const itemColumns: PlainColumn<ReservationItem>[] = [
  { label: 'SKU', render: item => <RecordLink resource="products" id={item.sku} /> },
  { label: 'Quantity', numeric: true, render: item => quantity(item.qty) },
  { label: 'Open', numeric: true, render: item => <strong>{quantity(item.qty_open)}</strong> },
  { label: 'Fulfilled', numeric: true, render: item => quantity(item.qty_fulfilled) },
  { label: 'Released', numeric: true, render: item => quantity(item.qty_released) },
];

const entryColumns: PlainColumn<LedgerEntry>[] = [
  { label: 'Time', render: entry => <Time of={entry.created_at} /> },
  { label: 'SKU', render: entry => <RecordLink resource="products" id={entry.sku} /> },
  { label: 'Quantity', numeric: true, render: entry => change(entry.quantity) },
  { label: 'Event', render: entry => words(entry.event_type) },
];

/** What was written down of it in the ledger of promises. */
const History = ({ reservation: { id } }: { reservation: Reservation }) => {
  const may = useMay('reservation-ledger');
  const ofReservation = { object_type: 'reservation', object_id: id };
  const { data, error, refetch } = useWholeList<LedgerEntry>('reservation-ledger', ofReservation, may);
  if (!may) return null;
  return (
    <Section title="Ledger">
      {error && <Failed error={error} retry={refetch} />}
      {data && (
        <PlainTable label="Ledger of the reservation" rows={data} rowKey={entry => entry.id} columns={entryColumns} />
      )}
      <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
        Below zero is promised; above zero is given back, or taken out of a source.
      </Typography>
    </Section>
  );
};

export default ReservationShow;
