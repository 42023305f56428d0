import Icon from '@mui/icons-material/ReceiptLongOutlined';
import { lazy } from 'react';
import { Route } from 'react-router-dom';
import type { Screens } from '../screens';

const InvoiceNew = lazy(() => import('./InvoiceNew'));

export const invoices: Screens = {
  name: 'invoices',
  options: { label: 'Invoices' },
  icon: Icon,
  recordRepresentation: document => `#${document.increment_id}`,
  list: lazy(() => import('./InvoiceList')),
  show: lazy(() => import('./InvoiceShow')),
  children: <Route path="new/:orderId" element={<InvoiceNew />} />,
  needs: {
    list: 'Magento_Sales::sales_invoice',
    edit: 'Magento_Sales::sales_invoice',
  },
};
