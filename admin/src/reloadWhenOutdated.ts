const KEY = 'holdfast.outdated';

/**
 * Loads the page anew when the server has another release by now: then its files have other names, and those that this page has not
 * loaded yet are gone. A page that comes back the same, from some cache, is not loaded a third time.
 */
export const reloadWhenOutdated = async (): Promise<void> => {
  const script = document.querySelector<HTMLScriptElement>('script[type="module"][src]')!.getAttribute('src')!;
  if (sessionStorage.getItem(KEY) === script) return;
  const page = await fetch(import.meta.env.BASE_URL, { cache: 'no-store' });
  if (!page.ok || (await page.text()).includes(script)) return;
  sessionStorage.setItem(KEY, script);
  location.reload();
};
