import { useGetList } from 'react-admin';
import { useMay } from '../access/useMay';
import { ADMINISTRATION, type StoreView } from '../api/stores';
import { everything } from './everything';

/** The store views that sell; none for those who may not see them. */
export const useStoreViews = (): StoreView[] => {
  const may = useMay('store-views');
  const { data = [] } = useGetList<StoreView>('store-views', everything, { enabled: may });
  return data.filter(view => view.id !== ADMINISTRATION);
};
