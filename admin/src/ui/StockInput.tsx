import { NumberInput, required, useGetList } from 'react-admin';
import { useMay } from '../access/useMay';
import { LoadedSelect } from './LoadedSelect';

/** One of the stocks by its name; by its ID for users who may not see stocks. */
export const StockInput = ({ source }: { source: string }) => {
  const may = useMay('stocks');
  const { data = [] } = useGetList(
    'stocks',
    { pagination: { page: 1, perPage: 1000 }, sort: { field: 'name', order: 'ASC' } },
    { enabled: may },
  );
  if (!may) return <NumberInput source={source} label="Stock ID" validate={required()} />;
  return <LoadedSelect source={source} label="Stock" choices={data} validate={required()} />;
};
