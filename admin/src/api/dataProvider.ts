import { useDataProvider, type DataProvider } from 'react-admin';
import { aclTree, changeOwnPassword, me } from './account';
import { customerGroups, customers } from './customers';
import { countries } from './directory';
import { auditRuns, runAudit } from './audits';
import { lowStock } from './lowStock';
import { commentOnCreditmemo, creditmemos, refundOrder } from './creditmemos';
import { captureInvoice, commentOnInvoice, invoiceOrder, invoices } from './invoices';
import { movements } from './movements';
import { reservationLedger } from './reservationLedger';
import {
  confirmReservation,
  extendReservation,
  fulfillReservation,
  releaseReservation,
  reservations,
} from './reservations';
import { integrations, newIntegrationToken, revokeIntegrationToken } from './integrations';
import { changeOrderAddress } from './orderAddress';
import { cancelOrder, commentOnOrder, holdOrder, notifyOfPickup, orders, unholdOrder } from './orders';
import type { restResource } from './rest';
import { roles } from './roles';
import { products } from './products';
import { explain, salableQuantitiesOf } from './salability';
import {
  assignSources,
  lowItemsOf,
  sourceItemRows,
  sourceItemsOf,
  transferAll,
  transferSome,
  unassignSources,
} from './sourceItems';
import { settings, writeSetting } from './settings';
import { selectionAlgorithms, selectSources, sourcesOfStock } from './selection';
import { addTrack, commentOnShipment, deleteTrack, shipments, shipOrder } from './shipments';
import { statistics } from './statistics';
import { allSourceTotals, enableSources, sources, sourceTotals } from './sources';
import { deleteStocks, stocks, stocksOf } from './stocks';
import { storeGroups, storeViews, websites } from './stores';
import { endSessions, users } from './users';
import { newWebhookSecret, pingWebhook, retryDelivery, webhookDeliveries, webhooks } from './webhooks';

type Operations = Partial<ReturnType<typeof restResource>>;

/** Every resource of the screens, by the name that it has there. */
const resources: Record<string, Operations> = {
  customers,
  'customer-groups': customerGroups,
  'audit-runs': auditRuns,
  'low-stock': lowStock,
  'webhook-deliveries': webhookDeliveries,
  webhooks,
  orders,
  invoices,
  shipments,
  creditmemos,
  movements,
  'reservation-ledger': reservationLedger,
  reservations,
  integrations,
  roles,
  products,
  'source-items': sourceItemRows,
  sources,
  stocks,
  'store-groups': storeGroups,
  'store-views': storeViews,
  users,
  websites,
};

/** What the screens do besides reading and writing records. */
const actions = {
  allSourceTotals,
  newWebhookSecret,
  pingWebhook,
  retryDelivery,
  runAudit,
  statistics,
  confirmReservation,
  extendReservation,
  fulfillReservation,
  releaseReservation,
  addTrack,
  cancelOrder,
  captureInvoice,
  changeOrderAddress,
  commentOnCreditmemo,
  commentOnInvoice,
  commentOnOrder,
  commentOnShipment,
  deleteTrack,
  holdOrder,
  invoiceOrder,
  notifyOfPickup,
  refundOrder,
  selectionAlgorithms,
  selectSources,
  shipOrder,
  sourcesOfStock,
  unholdOrder,
  aclTree,
  changeOwnPassword,
  countries,
  deleteStocks,
  enableSources,
  endSessions,
  me,
  newIntegrationToken,
  revokeIntegrationToken,
  assignSources,
  explain,
  lowItemsOf,
  salableQuantitiesOf,
  sourceItemsOf,
  transferAll,
  transferSome,
  unassignSources,
  settings,
  writeSetting,
  sourceTotals,
  stocksOf,
};

const on = <Name extends keyof Operations>(resource: string, operation: Name): NonNullable<Operations[Name]> => {
  const found = resources[resource]?.[operation];
  if (found === undefined) throw new Error(`There is no ${operation} of ${resource}.`);
  return found;
};

const crud: DataProvider = {
  supportAbortSignal: true,
  getList: (resource, params) => on(resource, 'getList')(params),
  getOne: (resource, params) => on(resource, 'getOne')(params),
  getMany: (resource, params) => on(resource, 'getMany')(params),
  getManyReference: (resource, { target, id, ...params }) =>
    on(resource, 'getList')({ ...params, filter: { ...params.filter, [target]: id } }),
  create: (resource, params) => on(resource, 'create')(params),
  update: (resource, params) => on(resource, 'update')(params),
  delete: (resource, params) => on(resource, 'delete')(params),
  updateMany: async (resource, { ids, data }) => {
    for (const id of ids) await on(resource, 'update')({ id, data });
    return { data: ids };
  },
  deleteMany: async (resource, { ids }) => {
    for (const id of ids) await on(resource, 'delete')({ id });
    return { data: ids };
  },
};

/** The only part of the admin that knows the REST API. */
export const dataProvider = { ...crud, ...actions };

/** The data provider with its actions; a refusal of one that says that the session is over leads to the sign-in page. */
export const useHoldfast = () => useDataProvider<typeof dataProvider & DataProvider>();
