import Webhook from '@mui/icons-material/WebhookOutlined';
import { lazy } from 'react';
import type { Screens } from '../screens';

const WEBHOOKS = 'Holdfast_Webhook::webhooks';

export const webhooks: Screens = {
  name: 'webhooks',
  options: { label: 'Webhooks' },
  icon: Webhook,
  recordRepresentation: 'url',
  list: lazy(() => import('./WebhookList')),
  create: lazy(() => import('./WebhookCreate')),
  edit: lazy(() => import('./WebhookEdit')),
  needs: { list: WEBHOOKS, create: WEBHOOKS, edit: WEBHOOKS, delete: WEBHOOKS },
};
