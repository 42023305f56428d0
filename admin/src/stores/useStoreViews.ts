import { useGetList } from 'react-admin';
import { useMay } from '../access/useMay';
import { ADMINISTRATION, type StoreView } from '../api/stores';

/** The store views that sell; none for those who may not see them. */
export const useStoreViews = (): StoreView[] => {
  const may = useMay('store-views');
  const { data = [] } = useGetList<StoreView>('store-views', inOrder, { enabled: may });
  return data.filter(view => view.id !== ADMINISTRATION);
};

const inOrder = { sort: { field: 'id', order: 'ASC' } } as const;
