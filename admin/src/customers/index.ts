import Customer from '@mui/icons-material/PersonOutlined';
import { lazy } from 'react';
import type { Screens } from '../screens';

export const customers: Screens = {
  name: 'customers',
  options: { label: 'All Customers' },
  icon: Customer,
  recordRepresentation: 'name',
  list: lazy(() => import('./CustomerList')),
  create: lazy(() => import('./CustomerCreate')),
  edit: lazy(() => import('./CustomerPage')),
  needs: {
    list: 'Magento_Customer::customer',
    create: 'Magento_Customer::manage',
    edit: 'Magento_Customer::manage',
    delete: 'Magento_Customer::delete',
    groups: 'Magento_Customer::group',
  },
};
