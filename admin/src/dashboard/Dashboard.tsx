import { Title } from 'react-admin';
import { Box, Stack, Typography } from '@mui/material';
import { useMay } from '../access/useMay';
import { AuditState } from './AuditState';
import { LowStock } from './LowStock';
import { Month } from './Month';
import { NewestOrders } from './NewestOrders';
import { Refused } from './Refused';
import { Sources } from './Sources';
import { Today } from './Today';

/** How things stand: each card loads by itself, and is there for those who may see what it shows. */
const Dashboard = () => {
  const figures = useMay('statistics');
  const sources = useMay('sources');
  const low = useMay('low-stock');
  const orders = useMay('orders');
  const audit = useMay('audit-runs');
  return (
    <Stack spacing={2} sx={{ pt: 2 }}>
      <Title title="Dashboard" />
      {!(figures || sources || low || orders || audit) && (
        <Typography>Your role shows no figures here. What you may see is in the menu.</Typography>
      )}
      {figures && <Today />}
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
          columnGap: 2,
        }}
      >
        {figures && <Month title="Orders" bars={[{ of: 'orders', label: 'Orders', color: 'primary' }]} />}
        {figures && (
          <Month
            title="Units"
            bars={[
              { of: 'units_promised', label: 'Promised', color: 'primary' },
              { of: 'units_shipped', label: 'Shipped', color: 'warning' },
            ]}
          />
        )}
        {sources && (
          <Box sx={{ gridColumn: '1 / -1' }}>
            <Sources />
          </Box>
        )}
        {orders && <NewestOrders />}
        {low && <LowStock />}
        {figures && <Refused />}
        {audit && <AuditState />}
      </Box>
    </Stack>
  );
};

export default Dashboard;
