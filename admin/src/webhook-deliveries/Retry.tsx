import { useCanAccess, useNotify, useRecordContext, useRefresh } from 'react-admin';
import { Button } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import Replay from '@mui/icons-material/ReplayOutlined';
import { useHoldfast } from '../api/dataProvider';

/** Sends the delivery again now, whatever became of it. */
export const Retry = () => {
  const delivery = useRecordContext();
  const { canAccess } = useCanAccess({ resource: 'webhook-deliveries', action: 'retry' });
  const holdfast = useHoldfast();
  const notify = useNotify();
  const refresh = useRefresh();
  const { mutate, isPending } = useMutation({
    mutationFn: () => holdfast.retryDelivery(delivery!.id),
    onSuccess: () => {
      notify('The delivery is sent again.', { type: 'success' });
      refresh();
    },
    onError: failure => notify(failure.message, { type: 'error' }),
  });
  if (!canAccess || !delivery) return null;
  return (
    <Button
      size="small"
      startIcon={<Replay />}
      aria-label={`Retry delivery ${delivery.id}`}
      onClick={event => {
        // Not a click on the row.
        event.stopPropagation();
        mutate();
      }}
      disabled={isPending}
    >
      Retry
    </Button>
  );
};
