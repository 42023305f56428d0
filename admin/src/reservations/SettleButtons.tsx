import { useState } from 'react';
import { useCanAccess, useNotify, useRefresh } from 'react-admin';
import { Box, Button } from '@mui/material';
import Confirm from '@mui/icons-material/LockClockOutlined';
import Extend from '@mui/icons-material/MoreTimeOutlined';
import Fulfill from '@mui/icons-material/OutboxOutlined';
import Release from '@mui/icons-material/UndoOutlined';
import { useHoldfast } from '../api/dataProvider';
import type { Reservation } from '../api/reservations';
import { ConfirmedButton } from '../ui/ConfirmedButton';
import { ExtendDialog } from './ExtendDialog';
import { SettleDialog } from './SettleDialog';

/** What can be done with a reservation while it is held. */
export const SettleButtons = ({ reservation }: { reservation: Reservation }) => {
  const { canAccess } = useCanAccess({ resource: 'reservations', action: 'settle' });
  const [asking, setAsking] = useState<'extend' | 'release' | 'fulfill'>();
  const holdfast = useHoldfast();
  const notify = useNotify();
  const refresh = useRefresh();
  if (!canAccess || reservation.status !== 'held') return null;
  const { id } = reservation;
  const close = () => setAsking(undefined);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {reservation.expires_at && (
        <>
          <Button size="small" startIcon={<Extend />} onClick={() => setAsking('extend')}>
            Extend
          </Button>
          <ConfirmedButton
            label="Confirm"
            icon={<Confirm />}
            title="Confirm the reservation?"
            action={() => holdfast.confirmReservation(id)}
            onDone={() => {
              notify('The reservation expires no more.', { type: 'success' });
              refresh();
            }}
          >
            It expires no more: the goods stay promised until they are fulfilled or released.
          </ConfirmedButton>
        </>
      )}
      <Button size="small" startIcon={<Release />} onClick={() => setAsking('release')}>
        Release
      </Button>
      <Button size="small" startIcon={<Fulfill />} variant="contained" onClick={() => setAsking('fulfill')}>
        Fulfill
      </Button>
      {asking === 'extend' && (
        <ExtendDialog extend={seconds => holdfast.extendReservation(id, seconds)} onClose={close} />
      )}
      {asking === 'release' && (
        <SettleDialog
          title="Release goods"
          text="They are promised no more: others may buy them."
          label="Release"
          items={reservation.items}
          settle={items => holdfast.releaseReservation(id, items)}
          done="The goods have been released."
          onClose={close}
        />
      )}
      {asking === 'fulfill' && (
        <SettleDialog
          title="Fulfill from a source"
          text="The goods are taken out of the source, and their promise ends."
          label="Fulfill"
          items={reservation.items}
          fromSource
          settle={(items, source) => holdfast.fulfillReservation(id, items, source)}
          done="The goods have been taken out of the source."
          onClose={close}
        />
      )}
    </Box>
  );
};
