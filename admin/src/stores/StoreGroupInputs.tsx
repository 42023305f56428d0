import { NumberInput, required, useRecordContext } from 'react-admin';
import { BUILT_IN } from '../api/stores';
import { LoadedSelect } from '../ui/LoadedSelect';
import { Columns } from '../ui/Section';
import { useWebsites } from './useWebsites';

export const StoreGroupInputs = () => {
  const isBuiltIn = useRecordContext()?.id === BUILT_IN;
  return (
    <Columns>
      <LoadedSelect
        source="website_id"
        label="Website"
        choices={useWebsites()}
        validate={required()}
        readOnly={isBuiltIn}
        {...(isBuiltIn ? { helperText: 'This store stays in its website.' } : {})}
      />
      <NumberInput source="root_category_id" label="Root Category" min={1} step={1} validate={required()} />
    </Columns>
  );
};
