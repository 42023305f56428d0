import FactCheck from '@mui/icons-material/FactCheckOutlined';
import { lazy } from 'react';
import type { Screens } from '../screens';

export const auditRuns: Screens = {
  name: 'audit-runs',
  options: { label: 'Audit' },
  icon: FactCheck,
  list: lazy(() => import('./AuditPage')),
  needs: { list: 'Holdfast_Audit::audit', run: 'Holdfast_Audit::audit' },
};
