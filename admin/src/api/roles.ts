import { restResource } from './rest';

export const roles = restResource({
  path: 'access/roles',
  id: 'role_id',
  body: 'role',
  searched: ['name'],
  write: ({ name, resources }) => ({ name, resources }),
  beside: { 'name-taken': 'name', 'beyond-own-access': 'resources', 'last-administrator': 'resources' },
});
