import Bookmark from '@mui/icons-material/BookmarkBorderOutlined';
import { lazy } from 'react';
import type { Screens } from '../screens';

const RESERVATIONS = 'Holdfast_Hold::reservations';

export const reservations: Screens = {
  name: 'reservations',
  options: { label: 'Reservations' },
  icon: Bookmark,
  recordRepresentation: ({ id, reference }) => reference ?? id.slice(0, 8),
  list: lazy(() => import('./ReservationList')),
  create: lazy(() => import('./ReservationCreate')),
  show: lazy(() => import('./ReservationShow')),
  needs: { list: RESERVATIONS, create: RESERVATIONS, settle: RESERVATIONS },
};
