import Hub from '@mui/icons-material/HubOutlined';
import { lazy } from 'react';
import type { Screens } from '../screens';

const INTEGRATIONS = 'Magento_Integration::integrations';

export const integrations: Screens = {
  name: 'integrations',
  options: { label: 'Integrations' },
  icon: Hub,
  recordRepresentation: 'name',
  list: lazy(() => import('./IntegrationList')),
  create: lazy(() => import('./IntegrationCreate')),
  edit: lazy(() => import('./IntegrationEdit')),
  needs: { list: INTEGRATIONS, create: INTEGRATIONS, edit: INTEGRATIONS, delete: INTEGRATIONS },
};
