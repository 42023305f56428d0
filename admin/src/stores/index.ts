import Store from '@mui/icons-material/StoreOutlined';
import { lazy } from 'react';
import type { Screens } from '../screens';

const needs = {
  list: 'Magento_Backend::store',
  create: 'Holdfast_Store::stores_edit',
  edit: 'Holdfast_Store::stores_edit',
  delete: 'Holdfast_Store::stores_edit',
};

const list = lazy(() => import('./AllStores'));

/** Websites, store groups and store views share a list: the tree that they make. */
export const websites: Screens = {
  name: 'websites',
  options: { label: 'All Stores' },
  icon: Store,
  recordRepresentation: 'name',
  list,
  create: lazy(() => import('./WebsiteCreate')),
  edit: lazy(() => import('./WebsiteEdit')),
  needs,
};

export const storeGroups: Screens = {
  name: 'store-groups',
  recordRepresentation: 'name',
  list,
  create: lazy(() => import('./StoreGroupCreate')),
  edit: lazy(() => import('./StoreGroupEdit')),
  needs,
};

export const storeViews: Screens = {
  name: 'store-views',
  recordRepresentation: 'name',
  list,
  create: lazy(() => import('./StoreViewCreate')),
  edit: lazy(() => import('./StoreViewEdit')),
  needs,
};
