import type { ReactNode } from 'react';
import { CheckForApplicationUpdate, Layout as AdminLayout, useCanAccessResources } from 'react-admin';
import { useLocation } from 'react-router-dom';
import { useSignOutAtEnd } from '../access/useSignOutAtEnd';
import { screens } from '../screens';
import { AppBar } from './AppBar';
import { Menu } from './Menu';
import { Failure, NothingGranted } from './Stop';
import { useSearchKey } from './useSearchKey';

const names = screens.map(screen => screen.name);

export const Layout = ({ children }: { children: ReactNode }) => {
  useSignOutAtEnd();
  useSearchKey();
  const { pathname } = useLocation();
  const { canAccess, isPending } = useCanAccessResources({ action: 'list', resources: names });
  const seesNothing = !isPending && canAccess !== undefined && !Object.values(canAccess).some(Boolean);
  return (
    <AdminLayout appBar={AppBar} menu={Menu} appBarAlwaysOn error={Failure}>
      {seesNothing && pathname !== '/account' ? <NothingGranted /> : children}
      <CheckForApplicationUpdate />
    </AdminLayout>
  );
};
