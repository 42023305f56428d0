import type { Identifier } from 'react-admin';
import { call } from './client';
import { restResource } from './rest';

export const users = restResource({
  path: 'access/users',
  id: 'user_id',
  body: 'user',
  searched: ['username', 'first_name', 'last_name', 'email'],
  write: ({ username, password, email, first_name, last_name, is_active, role_id }) => ({
    username,
    ...(password ? { password } : {}),
    email,
    first_name,
    last_name,
    is_active,
    role_id,
  }),
  beside: {
    'name-taken': 'username',
    'weak-password': 'password',
    'beyond-own-access': 'role_id',
    'last-administrator': 'role_id',
  },
});

export const endSessions = (user: Identifier) => call<true>('POST', `access/users/${user}/revoke-tokens`);
