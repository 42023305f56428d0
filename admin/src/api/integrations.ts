import type { Identifier } from 'react-admin';
import { call } from './client';
import { restResource } from './rest';

export const integrations = restResource({
  path: 'access/integrations',
  id: 'integration_id',
  body: 'integration',
  searched: ['name'],
  write: ({ name, resources, is_active }) => ({ name, resources, is_active }),
  beside: { 'name-taken': 'name', 'beyond-own-access': 'resources' },
});

/** A token in place of the one before. Nobody can read it again. */
export const newIntegrationToken = (integration: Identifier) =>
  call<string>('POST', `access/integrations/${integration}/token`);

export const revokeIntegrationToken = (integration: Identifier) =>
  call<true>('DELETE', `access/integrations/${integration}/token`);
