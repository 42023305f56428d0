import { BooleanInput, required, useGetList, useRecordContext } from 'react-admin';
import { BUILT_IN, type StoreGroup } from '../api/stores';
import { LoadedSelect } from '../ui/LoadedSelect';
import { everything } from './everything';
import { useWebsites } from './useWebsites';

export const StoreViewInputs = () => {
  const isBuiltIn = useRecordContext()?.id === BUILT_IN;
  const websites = useWebsites();
  const { data: groups = [] } = useGetList<StoreGroup>('store-groups', everything);
  const choices = websites.flatMap(website =>
    groups
      .filter(group => group.website_id === website.id)
      .map(group => ({ id: group.id, name: `${website.name} › ${group.name}` })),
  );
  return (
    <>
      <LoadedSelect
        source="store_group_id"
        label="Store"
        choices={choices}
        validate={required()}
        readOnly={isBuiltIn}
        helperText={isBuiltIn ? 'This store view stays in its store.' : 'The store view shows its catalog.'}
      />
      <BooleanInput
        source="is_active"
        label="Is Active"
        disabled={isBuiltIn}
        helperText={
          isBuiltIn ? 'This store view is always active.' : 'The code of an inactive store view is refused in URLs.'
        }
      />
    </>
  );
};
