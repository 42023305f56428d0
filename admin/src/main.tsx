import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { session } from './access/session';
import { App } from './App';
import { reloadWhenOutdated } from './reloadWhenOutdated';

/** Other tabs answer within a few milliseconds, if there are any. */
const PATIENCE_MILLIS = 150;

/** Told with the button that loads the page anew. */
const NOT_LOADED = 'A part of this page could not be loaded. Check the connection, then try again.';

window.addEventListener('vite:preloadError', ({ payload: failure }) => {
  failure.message = NOT_LOADED;
  reloadWhenOutdated().catch(() => undefined);
});

await session.join(PATIENCE_MILLIS);
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
