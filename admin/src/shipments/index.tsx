import Icon from '@mui/icons-material/LocalShippingOutlined';
import { lazy } from 'react';
import { Route } from 'react-router-dom';
import type { Screens } from '../screens';

const ShipmentNew = lazy(() => import('./ShipmentNew'));

export const shipments: Screens = {
  name: 'shipments',
  options: { label: 'Shipments' },
  icon: Icon,
  recordRepresentation: document => `#${document.increment_id}`,
  list: lazy(() => import('./ShipmentList')),
  show: lazy(() => import('./ShipmentShow')),
  children: <Route path="new/:orderId" element={<ShipmentNew />} />,
  needs: {
    list: 'Magento_Sales::shipment',
    edit: 'Magento_Sales::shipment',
  },
};
