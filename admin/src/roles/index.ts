import Badge from '@mui/icons-material/BadgeOutlined';
import { lazy } from 'react';
import type { Screens } from '../screens';

const ROLES = 'Magento_User::acl_roles';

export const roles: Screens = {
  name: 'roles',
  options: { label: 'User Roles' },
  icon: Badge,
  recordRepresentation: 'name',
  list: lazy(() => import('./RoleList')),
  create: lazy(() => import('./RoleCreate')),
  edit: lazy(() => import('./RoleEdit')),
  needs: { list: ROLES, create: ROLES, edit: ROLES, delete: ROLES },
};
