import { Link, useGetList } from 'react-admin';
import { TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { quantity } from '../ui/numbers';
import { RecordLink } from '../ui/RecordLink';
import { ScrollTable } from '../ui/ScrollTable';
import { Section } from '../ui/Section';
import { Loaded } from './Loaded';

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
            <ScrollTable label="Low Stock">
              <TableHead>
                <TableRow>
                  <TableCell>Product</TableCell>
                  <TableCell>Source</TableCell>
                  <TableCell align="right">Left</TableCell>
                  <TableCell align="right">Notify Below</TableCell>
                </TableRow>
              </TableHead>
              <TableBody>
                {items.map(item => (
                  <TableRow key={item.id}>
                    <TableCell>
                      <RecordLink resource="products" id={item.sku}>
                        {item.name}
                      </RecordLink>
                    </TableCell>
                    <TableCell>
                      <RecordLink resource="sources" id={item.source_code}>
                        {item.source_name}
                      </RecordLink>
                    </TableCell>
                    <TableCell align="right">{quantity(item.quantity)}</TableCell>
                    <TableCell align="right">{quantity(item.notify_stock_qty)}</TableCell>
                  </TableRow>
                ))}
              </TableBody>
            </ScrollTable>
          )
        }
      </Loaded>
    </Section>
  );
};
