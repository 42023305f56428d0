import { Show, useGetList, useRecordContext } from 'react-admin';
import { TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useMay } from '../access/useMay';
import type { ReservationItem } from '../api/reservations';
import { Countdown } from '../ui/Countdown';
import { Fact, Facts } from '../ui/Facts';
import { Failed } from '../ui/Failed';
import { change, quantity } from '../ui/numbers';
import { RecordLink } from '../ui/RecordLink';
import { ScrollTable } from '../ui/ScrollTable';
import { Section } from '../ui/Section';
import { StockLink } from '../ui/StockLink';
import { Time } from '../ui/Time';
import { words } from '../ui/words';
import { ReservationState } from './ReservationState';
import { SettleButtons } from './SettleButtons';

const Title = () => {
  const reservation = useRecordContext();
  return <>Reservation{reservation ? ` ${reservation.reference ?? reservation.reservation_id.slice(0, 8)}` : ''}</>;
};

const About = () => {
  const reservation = useRecordContext();
  if (!reservation) return null;
  const { status, expires_at } = reservation;
  return (
    <Section title="About" aside={<SettleButtons />}>
      <Facts>
        <Fact name="Status">
          <ReservationState status={status} />
        </Fact>
        <Fact name="Stock">
          <StockLink id={reservation.stock_id} />
        </Fact>
        <Fact name="Reference">{reservation.reference}</Fact>
        <Fact name="Made">
          <Time of={reservation.created_at} />
        </Fact>
        <Fact name="Expires">
          {!expires_at && 'Never'}
          {expires_at && status === 'held' && <Countdown until={expires_at} over="Expired" />}
          {expires_at && status !== 'held' && <Time of={expires_at} />}
        </Fact>
        <Fact name="ID">{reservation.reservation_id}</Fact>
      </Facts>
    </Section>
  );
};

const Items = () => {
  const reservation = useRecordContext();
  if (!reservation) return null;
  return (
    <Section title="Items">
      <ScrollTable label="Items of the reservation">
        <TableHead>
          <TableRow>
            <TableCell>SKU</TableCell>
            <TableCell align="right">Quantity</TableCell>
            <TableCell align="right">Open</TableCell>
            <TableCell align="right">Fulfilled</TableCell>
            <TableCell align="right">Released</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {reservation.items.map((item: ReservationItem) => (
            <TableRow key={item.sku}>
              <TableCell>
                <RecordLink resource="products" id={item.sku} />
              </TableCell>
              <TableCell align="right">{quantity(item.qty)}</TableCell>
              <TableCell align="right" sx={{ fontWeight: 600 }}>
                {quantity(item.qty_open)}
              </TableCell>
              <TableCell align="right">{quantity(item.qty_fulfilled)}</TableCell>
              <TableCell align="right">{quantity(item.qty_released)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </ScrollTable>
    </Section>
  );
};

/** What was written down of it in the ledger of promises. */
const History = () => {
  const reservation = useRecordContext();
  const may = useMay('reservation-ledger');
  const { data, error, refetch } = useGetList(
    'reservation-ledger',
    {
      filter: { object_type: 'reservation', object_id: reservation?.id },
      sort: { field: 'reservation_id', order: 'ASC' },
      pagination: { page: 1, perPage: 200 },
    },
    { enabled: may && reservation !== undefined },
  );
  if (!may) return null;
  return (
    <Section title="Ledger">
      {error && <Failed error={error} retry={refetch} />}
      <ScrollTable label="Ledger of the reservation">
        <TableHead>
          <TableRow>
            <TableCell>Time</TableCell>
            <TableCell>SKU</TableCell>
            <TableCell align="right">Quantity</TableCell>
            <TableCell>Event</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {data?.map(entry => (
            <TableRow key={entry.id}>
              <TableCell>
                <Time of={entry.created_at} />
              </TableCell>
              <TableCell>{entry.sku}</TableCell>
              <TableCell align="right">{change(entry.quantity)}</TableCell>
              <TableCell>{words(entry.event_type)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </ScrollTable>
      <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
        Below zero is promised; above zero is given back, or taken out of a source.
      </Typography>
    </Section>
  );
};

const ReservationShow = () => (
  <Show title={<Title />} component="div" actions={false}>
    <About />
    <Items />
    <History />
  </Show>
);

export default ReservationShow;
