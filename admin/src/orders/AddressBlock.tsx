import { Box, Typography } from '@mui/material';
import type { Address } from '../api/orders';

export const AddressBlock = ({ title, address }: { title: string; address: Address | undefined }) => (
  <Box>
    <Typography component="h3" variant="body2" color="textSecondary">
      {title}
    </Typography>
    <Typography component="address" variant="body2" sx={{ fontStyle: 'normal', whiteSpace: 'pre-line' }}>
      {address ? linesOf(address).join('\n') : 'None: nothing is shipped.'}
    </Typography>
  </Box>
);

const linesOf = (address: Address) =>
  [
    `${address.firstname} ${address.lastname}`,
    address.company,
    ...address.street,
    [address.postcode, address.city].filter(Boolean).join(' '),
    [address.region, address.country_id].filter(Boolean).join(', '),
    address.telephone,
  ].filter(Boolean);
