import { Link } from 'react-admin';
import { Typography } from '@mui/material';
import { quantity } from '../ui/numbers';
import { PlainTable } from '../ui/PlainTable';
import { Section } from '../ui/Section';
import { State } from '../ui/State';
import { StockLink } from '../ui/StockLink';
import { explanationPath } from './paths';
import { useQuantities } from './quantities';

/** What each stock may still sell of a product. */
export const SalableQuantities = ({ sku }: { sku: string }) => {
  const { salable } = useQuantities([sku]).of(sku);
  return (
    <Section title="Product Salable Quantity">
      {salable.length === 0 ? (
        <Typography variant="body2">
          No stock sells it yet. Assign a source above, one that a stock sells from.
        </Typography>
      ) : (
        <PlainTable
          label="Product Salable Quantity"
          rows={salable}
          rowKey={({ stock_id }) => stock_id}
          columns={[
            { label: 'Stock', render: ({ stock_id }) => <StockLink id={stock_id} /> },
            {
              label: 'Salable Quantity',
              numeric: true,
              render: ({ salable_qty }) => (salable_qty === null ? 'no limit' : quantity(salable_qty)),
            },
            {
              label: 'Status',
              render: ({ is_salable }) => (
                <State tone={is_salable ? 'success' : 'warning'}>{is_salable ? 'Salable' : 'Not salable'}</State>
              ),
            },
            {
              label: 'Explanation',
              render: ({ stock_id }) => <Link to={explanationPath(sku, stock_id)}>Why this number?</Link>,
            },
          ]}
        />
      )}
    </Section>
  );
};
