import { Link } from 'react-admin';
import { Button, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { quantity } from '../ui/numbers';
import { ScrollTable } from '../ui/ScrollTable';
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
        <ScrollTable label="Product Salable Quantity">
          <TableHead>
            <TableRow>
              <TableCell>Stock</TableCell>
              <TableCell align="right">Salable Quantity</TableCell>
              <TableCell>Status</TableCell>
              <TableCell />
            </TableRow>
          </TableHead>
          <TableBody>
            {salable.map(({ stock_id, salable_qty, is_salable }) => (
              <TableRow key={stock_id}>
                <TableCell>
                  <StockLink id={stock_id} />
                </TableCell>
                <TableCell align="right">{salable_qty === null ? 'no limit' : quantity(salable_qty)}</TableCell>
                <TableCell>
                  <State tone={is_salable ? 'success' : 'warning'}>{is_salable ? 'Salable' : 'Not salable'}</State>
                </TableCell>
                <TableCell align="right">
                  <Button component={Link} to={explanationPath(sku, stock_id)} size="small">
                    Why this number?
                  </Button>
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </ScrollTable>
      )}
    </Section>
  );
};
