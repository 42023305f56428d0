import Settings from '@mui/icons-material/SettingsOutlined';
import { lazy } from 'react';
import type { Screens } from '../screens';

export const configuration: Screens = {
  name: 'configuration',
  options: { label: 'Configuration' },
  icon: Settings,
  list: lazy(() => import('./Configuration')),
  needs: { list: 'Magento_Backend::store', edit: 'Magento_Config::config' },
};
