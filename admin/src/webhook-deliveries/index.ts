import Outbox from '@mui/icons-material/MoveToInboxOutlined';
import { lazy } from 'react';
import type { Screens } from '../screens';

const WEBHOOKS = 'Holdfast_Webhook::webhooks';

export const webhookDeliveries: Screens = {
  name: 'webhook-deliveries',
  options: { label: 'Webhook Deliveries' },
  icon: Outbox,
  recordRepresentation: 'id',
  list: lazy(() => import('./DeliveryList')),
  show: lazy(() => import('./DeliveryShow')),
  needs: { list: WEBHOOKS, retry: WEBHOOKS },
};
