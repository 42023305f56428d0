import Icon from '@mui/icons-material/CurrencyExchangeOutlined';
import { lazy } from 'react';
import { Route } from 'react-router-dom';
import type { Screens } from '../screens';

const CreditmemoNew = lazy(() => import('./CreditmemoNew'));

export const creditmemos: Screens = {
  name: 'creditmemos',
  options: { label: 'Credit Memos' },
  icon: Icon,
  recordRepresentation: document => `#${document.increment_id}`,
  list: lazy(() => import('./CreditmemoList')),
  show: lazy(() => import('./CreditmemoShow')),
  children: <Route path="new/:orderId" element={<CreditmemoNew />} />,
  needs: {
    list: 'Magento_Sales::sales_creditmemo',
    edit: 'Magento_Sales::sales_creditmemo',
  },
};
