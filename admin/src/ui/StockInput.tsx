import { AutocompleteInput, NumberInput, ReferenceInput, required } from 'react-admin';
import { useMay } from '../access/useMay';

/** One of the stocks, looked up by its name; by its ID for users who may not see stocks. */
export const StockInput = ({ source }: { source: string }) =>
  useMay('stocks') ? (
    <ReferenceInput source={source} reference="stocks" sort={{ field: 'name', order: 'ASC' }} perPage={50}>
      <AutocompleteInput label="Stock" optionText="name" validate={required()} />
    </ReferenceInput>
  ) : (
    <NumberInput source={source} label="Stock ID" validate={required()} />
  );
