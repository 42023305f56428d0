import type { RaRecord } from 'react-admin';
import { useMay } from '../access/useMay';
import type { Order } from '../api/orders';
import { Failed } from '../ui/Failed';
import { money, quantity } from '../ui/numbers';
import { PlainTable, type PlainColumn } from '../ui/PlainTable';
import { RecordLink } from '../ui/RecordLink';
import { Section } from '../ui/Section';
import { SourceName } from '../ui/SourceName';
import { Time } from '../ui/Time';
import { useWholeList } from '../ui/useWholeList';

/** Invoices, shipments and credit memos of an order: of each kind, those that there are. */
export const OrderDocuments = ({ order }: { order: Order }) => {
  const amount: PlainColumn<RaRecord> = {
    label: 'Amount',
    numeric: true,
    render: row => money(row.grand_total, order.order_currency_code),
  };
  const shipped: PlainColumn<RaRecord>[] = [
    { label: 'Source', render: row => <SourceName code={row.source_code} /> },
    { label: 'Tracks', render: row => row.tracks.map((track: RaRecord) => track.track_number).join(', ') },
    { label: 'Total Quantity', numeric: true, render: row => quantity(row.total_qty) },
  ];
  return (
    <>
      <Documents resource="invoices" title="Invoices" order={order} columns={[amount]} />
      <Documents resource="shipments" title="Shipments" order={order} columns={shipped} />
      <Documents resource="creditmemos" title="Credit Memos" order={order} columns={[amount]} />
    </>
  );
};

interface DocumentsProps {
  resource: string;
  title: string;
  order: Order;
  columns: PlainColumn<RaRecord>[];
}

const Documents = ({ resource, title, order, columns }: DocumentsProps) => {
  const may = useMay(resource);
  const { data, error, refetch } = useWholeList<RaRecord>(resource, { order_id: order.id }, may);
  const numbered: PlainColumn<RaRecord>[] = [
    {
      label: 'Number',
      render: row => (
        <RecordLink resource={resource} id={row.id}>
          #{row.increment_id}
        </RecordLink>
      ),
    },
    { label: 'Date', render: row => <Time of={row.created_at} /> },
    ...columns,
  ];
  if (!may || data?.length === 0) return null;
  return (
    <Section title={title}>
      {error && <Failed error={error} retry={refetch} />}
      {data && <PlainTable label={title} rows={data} rowKey={row => row.id} columns={numbered} />}
    </Section>
  );
};
