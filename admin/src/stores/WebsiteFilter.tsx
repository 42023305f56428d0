import { SelectInput } from 'react-admin';
import { useWebsites } from './useWebsites';

/** As a filter of a grid. */
export const WebsiteFilter = ({ source }: { source: string }) => (
  <SelectInput source={source} label="Website" choices={useWebsites()} />
);
