import { useListContext, useNotify, useRefresh } from 'react-admin';
import Delete from '@mui/icons-material/DeleteOutlined';
import { useHoldfast } from '../api/dataProvider';
import { ConfirmedButton } from '../ui/ConfirmedButton';

/** Deletes the chosen stocks, and tells of each that stays why. */
export const DeleteStocks = () => {
  const { selectedIds, onUnselectItems } = useListContext();
  const holdfast = useHoldfast();
  const notify = useNotify();
  const refresh = useRefresh();

  const tell = ({ deleted, refused }: Awaited<ReturnType<typeof holdfast.deleteStocks>>) => {
    const told = [
      ...(deleted ? [`You deleted ${deleted} Stock(s).`] : []),
      ...refused.map(({ id, message }) => `[ID: ${id}] ${message}`),
    ];
    notify(told.join('\n'), { type: refused.length ? 'warning' : 'success', multiLine: true });
    onUnselectItems();
    refresh();
  };

  return (
    <ConfirmedButton
      label="Delete"
      icon={<Delete />}
      color="error"
      title="Delete selected items?"
      action={() => holdfast.deleteStocks(selectedIds)}
      onDone={tell}
    >
      A stock goes with its links to sources. The sources keep their goods.
    </ConfirmedButton>
  );
};
