import type { Scope, Setting } from '../api/settings';

/** Settings that belong together, under a heading. */
export interface Group {
  title: string;
  settings: Setting[];
}

/** A page of settings, where people who know Magento look for them. */
export interface Section {
  tab: string;
  title: string;
  groups: Group[];
}

/** Tabs, their sections, and the groups of these by what the paths of their settings begin with. */
const layout: { tab: string; title: string; groups: Record<string, string> }[] = [
  {
    tab: 'General',
    title: 'General',
    groups: {
      'general/country': 'Country Options',
      'general/region': 'State Options',
      'general/locale': 'Locale Options',
    },
  },
  { tab: 'General', title: 'Web', groups: { 'web/unsecure': 'Base URLs', 'web/secure': 'Base URLs (Secure)' } },
  { tab: 'General', title: 'Currency Setup', groups: { 'currency/options': 'Currency Options' } },
  { tab: 'General', title: 'Store Email Addresses', groups: { 'trans_email/ident_storepickup': 'Store Pickup' } },
  {
    tab: 'Catalog',
    title: 'Inventory',
    groups: {
      'cataloginventory/options': 'Stock Options',
      'cataloginventory/item_options': 'Product Stock Options',
      'cataloginventory/bulk_operations': 'Admin Bulk Operations',
      'cataloginventory/source_selection_distance_based': 'Distance Provider for Distance Based SSA',
      'cataloginventory/source_selection_distance_based_google': 'Google Distance Provider',
      'cataloginventory/indexer': 'Inventory Indexer Settings',
      'cataloginventory/inventory_source_carriers': 'Source Carriers',
    },
  },
  { tab: 'Sales', title: 'Checkout', groups: { 'checkout/options': 'Checkout Options' } },
  {
    tab: 'Sales',
    title: 'Delivery Methods',
    groups: {
      'carriers/flatrate': 'Flat Rate',
      'carriers/freeshipping': 'Free Shipping',
      'carriers/instore': 'In-Store Delivery',
    },
  },
  {
    tab: 'Sales',
    title: 'Payment Methods',
    groups: {
      'payment/free': 'Zero Subtotal Checkout',
      'payment/checkmo': 'Check / Money Order',
      'payment/banktransfer': 'Bank Transfer Payment',
      'payment/cashondelivery': 'Cash On Delivery Payment',
      'payment/purchaseorder': 'Purchase Order',
    },
  },
  {
    tab: 'Sales',
    title: 'Sales Emails',
    groups: {
      'sales_email/general': 'General Settings',
      'sales_email/order_ready_for_pickup': 'Order Ready For Pickup',
    },
  },
  {
    tab: 'Services',
    title: 'OAuth',
    groups: {
      'oauth/access_token_lifetime': 'Access Token Expiration',
      'oauth/authentication_lock': 'Authentication Locks',
    },
  },
  { tab: 'Services', title: 'Web API', groups: { 'webapi/validation': 'Web API Limits' } },
  { tab: 'Advanced', title: 'In-Store Pickup', groups: { 'advanced/in_store_pickup_api': 'In-Store Pickup API' } },
];

const groupOf = (setting: Setting) => setting.path.slice(0, setting.path.lastIndexOf('/'));

/** The settings in their sections; those of groups that are not known here come last, under their paths. */
export const sectionsOf = (settings: readonly Setting[]): Section[] => {
  const known = new Set(layout.flatMap(section => Object.keys(section.groups)));
  const others = new Set(settings.map(groupOf).filter(group => !known.has(group)));
  const other = {
    tab: 'Advanced',
    title: 'Other',
    groups: Object.fromEntries([...others].map(group => [group, group])),
  };
  return [...layout, other]
    .map(section => ({
      ...section,
      groups: Object.entries(section.groups)
        .map(([path, title]) => ({ title, settings: settings.filter(setting => groupOf(setting) === path) }))
        .filter(group => group.settings.length > 0),
    }))
    .filter(section => section.groups.length > 0);
};

/** The sections with nothing in them but the settings in which each of the words occurs. */
export const matching = (sections: readonly Section[], searched: string): Section[] => {
  const words = searched.toLowerCase().split(/\s+/).filter(Boolean);
  return sections
    .map(section => ({
      ...section,
      groups: section.groups
        .map(group => ({
          ...group,
          settings: group.settings.filter(({ label, comment, path }) => {
            const text = [section.tab, section.title, group.title, label, comment, path].join(' ').toLowerCase();
            return words.every(word => text.includes(word));
          }),
        }))
        .filter(group => group.settings.length > 0),
    }))
    .filter(section => section.groups.length > 0);
};

const scopes: readonly Scope[] = ['default', 'websites', 'stores'];

/** Whether a value at this scope has an effect. */
export const holdsAt = (setting: Setting, scope: Scope): boolean =>
  scopes.indexOf(scope) <= scopes.indexOf(setting.narrowest_scope);

const choiceNames: Record<string, Record<string, string>> = {
  'cataloginventory/options/not_available_message': {
    1: 'Only X available for sale. Please enter a new quantity',
    2: 'Not enough items for sale. Please enter a new quantity',
  },
  'cataloginventory/item_options/backorders': {
    0: 'No Backorders',
    1: 'Allow Qty Below 0',
    2: 'Allow Qty Below 0 and Notify Customer',
  },
  'cataloginventory/indexer/strategy': { sync: 'Synchronous', async: 'Asynchronous' },
  'cataloginventory/source_selection_distance_based/provider': { google: 'Google MAP', offline: 'Offline Calculation' },
  'cataloginventory/source_selection_distance_based_google/mode': {
    driving: 'Driving',
    walking: 'Walking',
    bicycling: 'Bicycling',
  },
  'cataloginventory/source_selection_distance_based_google/value': {
    distance: 'Distance',
    time: 'Time to Destination',
  },
  'carriers/flatrate/type': { I: 'Per Item', O: 'Per Order' },
  'sales_email/order_ready_for_pickup/copy_method': { bcc: 'Bcc', copy: 'Separate Email' },
};

/** A choice in words. */
export const choiceName = (path: string, choice: string): string =>
  choiceNames[path]?.[choice] ?? (choice === '' ? '– none –' : choice);

/** A value in words, as a setting that has it shows it. */
export const valueName = ({ path, type }: Setting, value: string): string => {
  if (type === 'flag') return value === '1' ? 'Yes' : 'No';
  return type === 'choice' ? choiceName(path, value) : value || 'nothing';
};
