import MenuBook from '@mui/icons-material/MenuBookOutlined';
import { lazy } from 'react';
import type { Screens } from '../screens';

export const reservationLedger: Screens = {
  name: 'reservation-ledger',
  options: { label: 'Reservation Ledger' },
  icon: MenuBook,
  list: lazy(() => import('./LedgerList')),
  needs: { list: 'Magento_InventorySalesApi::stock' },
};
