import { useNotify, useRedirect } from 'react-admin';
import { SavedInPart } from '../api/savedInPart';

/** What forms do with a failure: tell it; and when the record is there all the same, open it, so that what was refused can be mended. */
export const useOpenSaved = (resource: string) => {
  const notify = useNotify();
  const redirect = useRedirect();
  return (failure: unknown) => {
    notify((failure as Error).message, { type: 'error' });
    if (failure instanceof SavedInPart) redirect('edit', resource, failure.id);
  };
};
