import TrendingDown from '@mui/icons-material/TrendingDownOutlined';
import { lazy } from 'react';
import type { Screens } from '../screens';

export const lowStock: Screens = {
  name: 'low-stock',
  options: { label: 'Low Stock' },
  icon: TrendingDown,
  list: lazy(() => import('./LowStockList')),
  needs: {
    list: 'Magento_InventoryLowQuantityNotificationApi::low_quantity_notification',
    edit: 'Magento_InventoryLowQuantityNotificationApi::stock_create_low_quantity_notification',
  },
};
