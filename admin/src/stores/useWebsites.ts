import { useGetList } from 'react-admin';
import { useMay } from '../access/useMay';
import { ADMINISTRATION, type Website } from '../api/stores';

/** The websites that sell; none for those who may not see them. */
export const useWebsites = (): Website[] => {
  const may = useMay('websites');
  const { data = [] } = useGetList<Website>('websites', inOrder, { enabled: may });
  return data.filter(website => website.id !== ADMINISTRATION);
};

const inOrder = { sort: { field: 'id', order: 'ASC' } } as const;
