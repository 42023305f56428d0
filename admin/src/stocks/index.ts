import Layers from '@mui/icons-material/LayersOutlined';
import { lazy } from 'react';
import type { Screens } from '../screens';

export const stocks: Screens = {
  name: 'stocks',
  options: { label: 'Stocks' },
  icon: Layers,
  recordRepresentation: 'name',
  list: lazy(() => import('./StockList')),
  create: lazy(() => import('./StockCreate')),
  edit: lazy(() => import('./StockPage')),
  needs: {
    list: 'Magento_InventoryApi::stock',
    create: 'Magento_InventoryApi::stock_edit',
    edit: 'Magento_InventoryApi::stock_edit',
    delete: 'Magento_InventoryApi::stock_delete',
    assign: 'Magento_InventoryApi::stock_source_link',
  },
};
