import ShoppingCart from '@mui/icons-material/ShoppingCartOutlined';
import { lazy } from 'react';
import type { Screens } from '../screens';

export const orders: Screens = {
  name: 'orders',
  options: { label: 'Orders' },
  icon: ShoppingCart,
  recordRepresentation: order => `#${order.increment_id}`,
  list: lazy(() => import('./OrderList')),
  show: lazy(() => import('./OrderShow')),
  needs: {
    list: 'Magento_Sales::actions_view',
    invoice: 'Magento_Sales::invoice',
    ship: 'Magento_Sales::ship',
    notify: 'Magento_InventoryInStorePickupApi::notify_orders_are_ready_for_pickup',
    refund: 'Magento_Sales::creditmemo',
    cancel: 'Magento_Sales::cancel',
    hold: 'Magento_Sales::hold',
    unhold: 'Magento_Sales::unhold',
    comment: 'Magento_Sales::comment',
    changeAddress: 'Magento_Sales::create',
    selectSources: 'Magento_InventorySourceSelectionApi::source_selection_algorithm_post',
    seeAlgorithms: 'Magento_InventorySourceSelectionApi::source_selection_algorithm',
  },
};
