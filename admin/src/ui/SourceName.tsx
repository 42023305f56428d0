import { useGetManyAggregate } from 'react-admin';
import { useMay } from '../access/useMay';
import { RecordLink } from './RecordLink';

/** A source by its name, where the user may see sources; else by its code. */
export const SourceName = ({ code }: { code: string }) => {
  const may = useMay('sources');
  const { data } = useGetManyAggregate('sources', { ids: [code] }, { enabled: may });
  return (
    <RecordLink resource="sources" id={code}>
      {data?.[0]?.name ?? code}
    </RecordLink>
  );
};
