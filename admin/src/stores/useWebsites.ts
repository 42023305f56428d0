import { useGetList } from 'react-admin';
import { useMay } from '../access/useMay';
import { ADMINISTRATION, type Website } from '../api/stores';
import { everything } from './everything';

/** The websites that sell; none for those who may not see them. */
export const useWebsites = (): Website[] => {
  const may = useMay('websites');
  const { data = [] } = useGetList<Website>('websites', everything, { enabled: may });
  return data.filter(website => website.id !== ADMINISTRATION);
};
