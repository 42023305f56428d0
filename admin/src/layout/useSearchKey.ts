import { useEffect } from 'react';

/** The key `/` leads to the search of the list, as long as nobody is typing. */
export const useSearchKey = () => {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      if ((event.target as HTMLElement).closest('input, textarea, select, [contenteditable], [role=dialog]')) return;
      const search = document.querySelector<HTMLInputElement>('#main-content input[name="q"]');
      if (!search) return;
      event.preventDefault();
      search.focus();
      search.select();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
};
