import Warehouse from '@mui/icons-material/WarehouseOutlined';
import { lazy } from 'react';
import type { Screens } from '../screens';

export const sources: Screens = {
  name: 'sources',
  options: { label: 'Sources' },
  icon: Warehouse,
  recordRepresentation: 'name',
  list: lazy(() => import('./SourceList')),
  create: lazy(() => import('./SourceCreate')),
  edit: lazy(() => import('./SourcePage')),
  needs: {
    list: 'Magento_InventoryApi::source',
    create: 'Magento_InventoryApi::source_edit',
    edit: 'Magento_InventoryApi::source_edit',
  },
};
