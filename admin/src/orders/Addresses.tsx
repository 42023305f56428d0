import type { ReactNode } from 'react';
import { Box, Typography } from '@mui/material';
import type { Address, Order } from '../api/orders';
import { useCountryNames } from '../ui/address';
import { EditAddress } from './EditAddress';

/** Where an order is billed and shipped to, to be changed by those who may. */
export const Addresses = ({ of: { id, billing_address, shipping_address } }: { of: Order }) => (
  <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 2 }}>
    <AddressBlock title="Billing Address" address={billing_address}>
      {billing_address && <EditAddress orderId={id} title="Billing Address" address={billing_address} />}
    </AddressBlock>
    <AddressBlock title="Shipping Address" address={shipping_address}>
      {shipping_address && <EditAddress orderId={id} title="Shipping Address" address={shipping_address} />}
    </AddressBlock>
  </Box>
);

interface AddressBlockProps {
  title: string;
  address: Address | undefined;
  /** What can be done with it. */
  children?: ReactNode;
}

export const AddressBlock = ({ title, address, children }: AddressBlockProps) => {
  const nameOf = useCountryNames();
  return (
    <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
      <Typography component="h3" variant="body2" color="textSecondary">
        {title}
      </Typography>
      <Typography component="address" variant="body2" sx={{ fontStyle: 'normal', whiteSpace: 'pre-line' }}>
        {address ? linesOf(address, nameOf).join('\n') : 'None: nothing is shipped.'}
      </Typography>
      {children}
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
