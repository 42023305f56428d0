import { useGetManyAggregate } from 'react-admin';
import { useMay } from '../access/useMay';
import { RecordLink } from './RecordLink';

/** A stock by its name, where the user may see stocks. */
export const StockLink = ({ id }: { id: number }) => {
  const may = useMay('stocks');
  const { data } = useGetManyAggregate('stocks', { ids: [id] }, { enabled: may });
  return (
    <RecordLink resource="stocks" id={id}>
      {data?.[0]?.name ?? `Stock ${id}`}
    </RecordLink>
  );
};
