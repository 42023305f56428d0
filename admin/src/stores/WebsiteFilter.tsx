import { NumberInput } from 'react-admin';
import { useMay } from '../access/useMay';
import { LoadedSelect } from '../ui/LoadedSelect';
import { useWebsites } from './useWebsites';

/** A filter of a grid: one of the websites; by its ID for users who may not see websites. */
export const WebsiteFilter = ({ source }: { source: string }) => {
  const may = useMay('websites');
  const websites = useWebsites();
  if (!may) return <NumberInput source={source} label="Website ID" />;
  return <LoadedSelect source={source} label="Website" choices={websites} />;
};
