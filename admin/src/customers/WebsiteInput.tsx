import { required, SelectInput } from 'react-admin';
import { useWebsites } from '../stores/useWebsites';

/** Where a new customer buys. Who may not see websites makes customers of the main one. */
export const WebsiteInput = () => {
  const websites = useWebsites();
  if (websites.length === 0) return null;
  return (
    <SelectInput
      source="website_id"
      label="Associate to Website"
      choices={websites}
      defaultValue={websites[0]!.id}
      validate={required()}
      helperText="It cannot be changed later."
    />
  );
};
