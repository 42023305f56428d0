import { SelectArrayInput, useRecordContext } from 'react-admin';
import { useWebsites } from '../stores/useWebsites';

export const WebsiteNames = () => {
  const websites = useWebsites();
  const { website_ids = [] } = useRecordContext<{ id: string; website_ids?: number[] }>()!;
  return website_ids.map(id => websites.find(website => website.id === id)?.name ?? id).join(', ');
};

export const WebsitesInput = () => {
  const isNew = useRecordContext() === undefined;
  return (
    <SelectArrayInput
      source="website_ids"
      label="Websites"
      choices={useWebsites()}
      helperText={
        isNew ? 'Where the product can be bought: everywhere, when none is chosen.' : 'Where the product can be bought.'
      }
    />
  );
};
