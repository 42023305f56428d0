import { Box, Typography } from '@mui/material';
import type { Address, Order } from '../api/orders';
import { useCountryNames } from '../ui/address';

/** Where an order is billed and shipped to. */
export const Addresses = ({ of }: { of: Order }) => (
  <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 2 }}>
    <AddressBlock title="Billing Address" address={of.billing_address} />
    <AddressBlock title="Shipping Address" address={of.shipping_address} />
  </Box>
);

export const AddressBlock = ({ title, address }: { title: string; address: Address | undefined }) => {
  const nameOf = useCountryNames();
  return (
    <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
      <Typography component="h3" variant="body2" color="textSecondary">
        {title}
      </Typography>
      <Typography component="address" variant="body2" sx={{ fontStyle: 'normal', whiteSpace: 'pre-line' }}>
        {address ? linesOf(address, nameOf).join('\n') : 'None: nothing is shipped.'}
      </Typography>
    </Box>
  );
};

const linesOf = (address: Address, nameOf: (country: string) => string) =>
  [
    `${address.firstname} ${address.lastname}`,
    address.company,
    ...address.street,
    [address.postcode, address.city].filter(Boolean).join(' '),
    [address.region, nameOf(address.country_id)].filter(Boolean).join(', '),
    address.telephone,
    address.vat_id && `VAT ${address.vat_id}`,
  ].filter(Boolean);
