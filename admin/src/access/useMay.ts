import { usePermissions } from 'react-admin';
import { needsOf } from '../screens';
import { mayDo, type Action } from './needs';

/** Whether the user may do this, as one look-up for all parts of a page; no, until it is known. */
export const useMay = (resource: string, action: Action = 'list'): boolean => {
  const { permissions = [] } = usePermissions<string[]>();
  return mayDo(action, needsOf(resource), new Set(permissions));
};
