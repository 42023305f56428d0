import { useCanAccess, useGetList } from 'react-admin';
import { ADMINISTRATION, type StoreView } from '../api/stores';

/** The store views that sell; none for those who may not see them. */
export const useStoreViews = (): StoreView[] => {
  const { canAccess = false } = useCanAccess({ resource: 'store-views', action: 'list' });
  const { data = [] } = useGetList<StoreView>('store-views', inOrder, { enabled: canAccess });
  return data.filter(view => view.id !== ADMINISTRATION);
};

const inOrder = { sort: { field: 'id', order: 'ASC' } } as const;
