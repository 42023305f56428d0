import { Link, useGetList, type RaRecord } from 'react-admin';
import { Typography } from '@mui/material';
import { quantity } from '../ui/numbers';
import { PlainTable, type PlainColumn } from '../ui/PlainTable';
import { RecordLink } from '../ui/RecordLink';
import { Section } from '../ui/Section';
import { Loaded } from './Loaded';

const columns: PlainColumn<RaRecord>[] = [
  {
    label: 'Product',
    render: item => (
      <RecordLink resource="products" id={item.sku}>
        {item.name}
      </RecordLink>
    ),
  },
  {
    label: 'Source',
    render: item => (
      <RecordLink resource="sources" id={item.source_code}>
        {item.source_name}
      </RecordLink>
    ),
  },
  { label: 'Left', numeric: true, render: item => quantity(item.quantity) },
  { label: 'Notify Below', numeric: true, render: item => quantity(item.notify_stock_qty) },
];

/** The source items of which least is left. */
export const LowStock = () => {
  const low = useGetList('low-stock', {
    sort: { field: 'quantity', order: 'ASC' },
    pagination: { page: 1, perPage: 10 },
  });
  return (
    <Section
      title="Low Stock"
      aside={!!low.total && <Link to="/low-stock">{low.total === 1 ? 'See it' : `All ${quantity(low.total)}`}</Link>}
    >
      <Loaded query={low}>
        {items =>
          items.length === 0 ? (
            <Typography variant="body2">Nothing is low.</Typography>
          ) : (
            <PlainTable label="Low Stock" rows={items} rowKey={item => item.id} columns={columns} />
          )
        }
      </Loaded>
    </Section>
  );
};
