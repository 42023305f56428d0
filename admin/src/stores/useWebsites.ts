import { useCanAccess, useGetList } from 'react-admin';
import { ADMINISTRATION, type Website } from '../api/stores';

/** The websites that sell; none for those who may not see them. */
export const useWebsites = (): Website[] => {
  const { canAccess = false } = useCanAccess({ resource: 'websites', action: 'list' });
  const { data = [] } = useGetList<Website>('websites', inOrder, { enabled: canAccess });
  return data.filter(website => website.id !== ADMINISTRATION);
};

const inOrder = { sort: { field: 'id', order: 'ASC' } } as const;
