import People from '@mui/icons-material/PeopleAltOutlined';
import { lazy } from 'react';
import type { Screens } from '../screens';

const USERS = 'Magento_User::acl_users';

export const users: Screens = {
  name: 'users',
  options: { label: 'Users' },
  icon: People,
  recordRepresentation: 'username',
  list: lazy(() => import('./UserList')),
  create: lazy(() => import('./UserCreate')),
  edit: lazy(() => import('./UserEdit')),
  needs: { list: USERS, create: USERS, edit: USERS, delete: USERS },
};
