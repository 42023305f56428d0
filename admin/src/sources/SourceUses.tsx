import { useRecordContext } from 'react-admin';
import { useSeesLinks } from '../stocks/useSeesLinks';
import { SourceGoods } from './SourceGoods';
import { SourceStocks } from './SourceStocks';

/** What sells from a source, and what it holds; nothing of it is changed by saving the source. */
export const SourceUses = () => {
  const source = useRecordContext();
  const seesLinks = useSeesLinks();
  if (!source) return null;
  return (
    <>
      {seesLinks && <SourceStocks code={String(source.id)} />}
      <SourceGoods code={String(source.id)} />
    </>
  );
};
