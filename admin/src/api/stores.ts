import type { Identifier } from 'react-admin';
import { Refused } from './refusal';
import { restResource, type RestResource, type Row } from './rest';

export interface Website {
  id: number;
  code: string;
  name: string;
  default_group_id: number;
}

export interface StoreGroup {
  id: number;
  website_id: number;
  root_category_id: number;
  default_store_id: number;
  name: string;
  code: string;
}

export interface StoreView {
  id: number;
  code: string;
  name: string;
  website_id: number;
  store_group_id: number;
  is_active: boolean;
}

/** Of websites, groups and views, those of the administration itself: nothing is sold there. */
export const ADMINISTRATION = 0;

/** Those that every installation has, and that stay. */
export const BUILT_IN = 1;

/** What is wrong with a code is said with the code and not with the name of its input. */
const besideCode = (failure: unknown): never => {
  if (!(failure instanceof Refused)) throw failure;
  const { status, told } = failure;
  const errors = (told.errors ?? [told]).map(({ message, parameters = {} }) => ({
    message,
    parameters: 'code' in parameters ? { ...parameters, field: 'code' } : parameters,
  }));
  throw new Refused(status, { ...told, errors });
};

const withCodes = (resource: RestResource) => {
  const operations = restResource(resource);
  return {
    ...operations,
    create: (made: { data: Row }) => operations.create(made).catch(besideCode),
    update: (changed: { id: Identifier; data: Row }) => operations.update(changed).catch(besideCode),
  };
};

export const websites = withCodes({
  path: 'store/websites',
  id: 'id',
  body: 'website',
  whole: true,
  write: ({ code, name }) => ({ code, name }),
});

export const storeGroups = withCodes({
  path: 'store/storeGroups',
  id: 'id',
  body: 'group',
  whole: true,
  write: ({ website_id, code, name, root_category_id }) => ({ website_id, code, name, root_category_id }),
});

export const storeViews = withCodes({
  path: 'store/storeViews',
  id: 'id',
  body: 'store',
  whole: true,
  read: (view: Row) => ({ ...view, is_active: view.is_active === 1 }),
  write: ({ store_group_id, code, name, is_active }) => ({ store_group_id, code, name, is_active }),
});
