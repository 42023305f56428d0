import { useEffect } from 'react';
import { useBlocker, useTranslate } from 'react-admin';

/** Asks before a page or scope is left whose changes are not saved. */
export const useAskBeforeLeaving = (unsaved: boolean) => {
  const translate = useTranslate();
  useBlocker(
    ({ currentLocation: here, nextLocation: there }) =>
      unsaved &&
      (here.pathname !== there.pathname || scopeOf(here) !== scopeOf(there)) &&
      !window.confirm(translate('ra.message.unsaved_changes')),
  );
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);
};

const scopeOf = ({ search }: { search: string }) => {
  const query = new URLSearchParams(search);
  return `${query.get('scope')}/${query.get('code')}`;
};
