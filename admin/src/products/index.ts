import Inventory from '@mui/icons-material/Inventory2Outlined';
import { createElement, Fragment, lazy } from 'react';
import { Route } from 'react-router-dom';
import type { Screens } from '../screens';

const Explanation = lazy(() => import('./Explanation'));
const History = lazy(() => import('./History'));

export const products: Screens = {
  name: 'products',
  options: { label: 'Products' },
  icon: Inventory,
  recordRepresentation: 'name',
  list: lazy(() => import('./ProductList')),
  create: lazy(() => import('./ProductCreate')),
  edit: lazy(() => import('./ProductEdit')),
  children: createElement(
    Fragment,
    null,
    createElement(Route, { path: ':sku/explanation/:stockId', element: createElement(Explanation) }),
    createElement(Route, { path: ':sku/history', element: createElement(History) }),
  ),
  needs: {
    list: 'Magento_Catalog::products',
    create: 'Magento_Catalog::products',
    edit: 'Magento_Catalog::products',
    delete: 'Magento_Catalog::products',
    /** Assigning, unassigning, transferring. */
    bulk: 'Magento_Catalog::products',
    quantities: 'Magento_InventoryApi::source',
    salable: 'Magento_InventorySalesApi::stock',
    low: 'Magento_InventoryLowQuantityNotificationApi::low_quantity_notification',
    setQuantities: 'Magento_InventoryApi::stock_source_item_assign',
    setNotifyQuantities: 'Magento_InventoryLowQuantityNotificationApi::stock_create_low_quantity_notification',
  },
};
