import SwapVert from '@mui/icons-material/SwapVertOutlined';
import { lazy } from 'react';
import type { Screens } from '../screens';

export const movements: Screens = {
  name: 'movements',
  options: { label: 'Movements' },
  icon: SwapVert,
  list: lazy(() => import('./MovementList')),
  needs: { list: 'Magento_InventoryApi::source' },
};
