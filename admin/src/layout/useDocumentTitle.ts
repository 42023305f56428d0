import { useEffect } from 'react';

/** Names the browser's tab after the page, whose title stands in the app bar. */
export const useDocumentTitle = () => {
  useEffect(() => {
    const title = document.getElementById('react-admin-title');
    const write = () => {
      document.title = title?.textContent ? `${title.textContent} · Holdfast` : 'Holdfast';
    };
    const observer = new MutationObserver(write);
    if (title) observer.observe(title, { childList: true, characterData: true, subtree: true });
    write();
    return () => observer.disconnect();
  }, []);
};
