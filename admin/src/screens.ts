import type { ResourceProps } from 'react-admin';
import type { Needs } from './access/needs';
import { auditRuns } from './audit-runs';
import { statistics } from './dashboard';
import { lowStock } from './low-stock';
import { movements } from './movements';
import { configuration } from './configuration';
import { customers } from './customers';
import { integrations } from './integrations';
import { reservationLedger } from './reservation-ledger';
import { reservations } from './reservations';
import { creditmemos } from './creditmemos';
import { invoices } from './invoices';
import { orders } from './orders';
import { roles } from './roles';
import { products } from './products';
import { shipments } from './shipments';
import { sources } from './sources';
import { stocks } from './stocks';
import { storeGroups, storeViews, websites } from './stores';
import { webhookDeliveries } from './webhook-deliveries';
import { webhooks } from './webhooks';
import { users } from './users';

/** A resource of react-admin, and what its screens need of a role. */
export interface Screens extends ResourceProps {
  needs: Needs;
}

/** The menu, in its order: where a person who knows Magento looks for each thing. */
export const menu: readonly { title: string; screens: readonly Screens[] }[] = [
  { title: 'Sales', screens: [orders, invoices, shipments, creditmemos] },
  { title: 'Catalog', screens: [products] },
  { title: 'Customers', screens: [customers] },
  {
    title: 'Inventory',
    screens: [reservations, reservationLedger, movements, lowStock, auditRuns, webhooks, webhookDeliveries],
  },
  { title: 'Stores', screens: [sources, stocks, websites, configuration] },
  { title: 'System', screens: [users, roles, integrations] },
];

/** Screens that others lead to. */
const beside: readonly Screens[] = [storeGroups, storeViews, statistics];

export const screens = [...menu.flatMap(group => group.screens), ...beside];

const needs = new Map(screens.map(screen => [screen.name, screen.needs]));

export const needsOf = (resource: string): Needs | undefined => needs.get(resource);
