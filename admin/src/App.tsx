import { lazy } from 'react';
import { Admin, CustomRoutes, localStorageStore, Resource } from 'react-admin';
import { Route } from 'react-router-dom';
import { QueryClient } from '@tanstack/react-query';
import { authProvider } from './access/authProvider';
import { SignIn } from './access/SignIn';
import { dataProvider } from './api/dataProvider';
import { Dashboard } from './dashboard';
import { Layout } from './layout/Layout';
import { messages } from './layout/messages';
import { Notices } from './layout/Notices';
import { AccessDenied, NotFound, Unreachable } from './layout/Stop';
import { darkTheme, lightTheme } from './layout/theme';
import { screens } from './screens';

const Account = lazy(() => import('./account/Account'));

const queryClient = new QueryClient({
  defaultOptions: { queries: { retry: false, staleTime: 0, refetchOnWindowFocus: true } },
});

/** Columns, saved filters and the theme stay when somebody signs out. */
const preferences = { ...localStorageStore('1', 'holdfast'), reset: () => {} };

export const App = () => (
  <Admin
    title="Holdfast"
    authProvider={authProvider}
    dataProvider={dataProvider}
    i18nProvider={messages}
    queryClient={queryClient}
    store={preferences}
    loginPage={SignIn}
    layout={Layout}
    notification={Notices}
    dashboard={Dashboard}
    catchAll={NotFound}
    accessDenied={AccessDenied}
    authenticationError={Unreachable}
    theme={lightTheme}
    darkTheme={darkTheme}
    requireAuth
    disableTelemetry
  >
    {screens.map(({ needs: _, ...screen }) => (
      <Resource key={screen.name} {...screen} />
    ))}
    <CustomRoutes>
      <Route path="/account" element={<Account />} />
    </CustomRoutes>
  </Admin>
);
