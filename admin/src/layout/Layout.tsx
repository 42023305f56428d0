import type { ReactNode } from 'react';
import { CheckForApplicationUpdate, Layout as AdminLayout } from 'react-admin';
import { useSignOutAtEnd } from '../access/useSignOutAtEnd';
import { AppBar } from './AppBar';
import { Menu } from './Menu';

export const Layout = ({ children }: { children: ReactNode }) => {
  useSignOutAtEnd();
  return (
    <AdminLayout appBar={AppBar} menu={Menu} appBarAlwaysOn>
      {children}
      <CheckForApplicationUpdate />
    </AdminLayout>
  );
};
