import { SelectArrayInput, SelectInput, useCanAccess, useGetList, useRecordContext } from 'react-admin';

interface Website {
  id: number;
  name: string;
}

/** Website 0 is the administration's own. */
const useWebsites = (): Website[] => {
  const { canAccess = false } = useCanAccess({ resource: 'websites', action: 'list' });
  const { data = [] } = useGetList<Website>('websites', {}, { enabled: canAccess });
  return data.filter(website => website.id !== 0);
};

/** As a filter of a grid. */
export const WebsiteFilter = ({ source }: { source: string }) => (
  <SelectInput source={source} label="Website" choices={useWebsites()} />
);

export const WebsiteNames = () => {
  const websites = useWebsites();
  const { website_ids = [] } = useRecordContext<{ id: string; website_ids?: number[] }>()!;
  return website_ids.map(id => websites.find(website => website.id === id)?.name ?? id).join(', ');
};

export const WebsitesInput = () => (
  <SelectArrayInput
    source="website_ids"
    label="Websites"
    choices={useWebsites()}
    helperText="Where the product can be bought."
  />
);
