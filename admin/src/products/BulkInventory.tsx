import { useState, type ReactNode } from 'react';
import { useListContext, useRefresh } from 'react-admin';
import { Button } from '@mui/material';
import Assign from '@mui/icons-material/AddLocationAltOutlined';
import Transfer from '@mui/icons-material/SwapHorizOutlined';
import Unassign from '@mui/icons-material/WrongLocationOutlined';
import { AssignDialog } from './AssignDialog';
import { TransferDialog } from './TransferDialog';

type Action = 'assign' | 'unassign' | 'transfer';

const ACTIONS: readonly { action: Action; label: string; icon: ReactNode }[] = [
  { action: 'assign', label: 'Assign Inventory Source', icon: <Assign /> },
  { action: 'unassign', label: 'Unassign Inventory Source', icon: <Unassign /> },
  { action: 'transfer', label: 'Transfer Inventory To Source', icon: <Transfer /> },
];

/** What can be done to the sources of the chosen products, each with a preview of what will change. */
export const BulkInventory = () => {
  const { selectedIds, onUnselectItems } = useListContext();
  const refresh = useRefresh();
  const [action, setAction] = useState<Action>();
  /** The SKUs stay the same while a dialog is open. */
  const [skus, setSkus] = useState<string[]>([]);

  const close = (isDone: boolean) => {
    setAction(undefined);
    if (!isDone) return;
    onUnselectItems();
    refresh();
  };
  return (
    <>
      {ACTIONS.map(({ action: one, label, icon }) => (
        <Button
          size="small"
          startIcon={icon}
          key={one}
          onClick={() => {
            setSkus(selectedIds.map(String));
            setAction(one);
          }}
        >
          {label}
        </Button>
      ))}
      {(action === 'assign' || action === 'unassign') && <AssignDialog action={action} skus={skus} onClose={close} />}
      {action === 'transfer' && <TransferDialog skus={skus} onClose={close} />}
    </>
  );
};
