import { NumberInput, required, SelectInput, useGetList } from 'react-admin';
import { useMay } from '../access/useMay';

/** One of the stocks by its name; by its ID for users who may not see stocks. */
export const StockInput = ({ source }: { source: string }) => {
  const may = useMay('stocks');
  const { data = [], isPending } = useGetList(
    'stocks',
    { pagination: { page: 1, perPage: 1000 }, sort: { field: 'name', order: 'ASC' } },
    { enabled: may },
  );
  if (!may) return <NumberInput source={source} label="Stock ID" validate={required()} />;
  return <SelectInput source={source} label="Stock" choices={data} isPending={isPending} validate={required()} />;
};
