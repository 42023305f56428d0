import { lazy } from 'react';
import type { Screens } from '../screens';

export const Dashboard = lazy(() => import('./Dashboard'));

/** The figures of the dashboard; they have no pages of their own. */
export const statistics: Screens = { name: 'statistics', needs: { list: 'Holdfast_Statistics::statistics' } };
