import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { session } from './access/session';
import { App } from './App';

/** Other tabs answer within a few milliseconds, if there are any. */
const PATIENCE_MILLIS = 150;

await session.join(PATIENCE_MILLIS);
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
