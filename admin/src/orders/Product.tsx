import { Typography } from '@mui/material';
import { RecordLink } from '../ui/RecordLink';

/** A product of an order or a document, by name and SKU. */
export const Product = ({ sku, name }: { sku: string; name: string }) => (
  <>
    <Typography variant="body2" sx={{ fontWeight: 500, minWidth: 140 }}>
      {name}
    </Typography>
    <Typography variant="body2" color="textSecondary">
      SKU: <RecordLink resource="products" id={sku} />
    </Typography>
  </>
);
