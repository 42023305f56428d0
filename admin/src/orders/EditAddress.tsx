import { useId, useState } from 'react';
import { Form, SaveButton, useNotify, useRefresh } from 'react-admin';
import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import Edit from '@mui/icons-material/EditOutlined';
import { useMay } from '../access/useMay';
import { useHoldfast } from '../api/dataProvider';
import { fromForm, toForm, type TypedAddress } from '../api/orderAddress';
import type { OrderAddress } from '../api/orders';
import { inputErrors } from '../api/refusal';
import { AddressInputs, useCountries } from '../ui/address';

interface EditAddressProps {
  orderId: number;
  /** Which of the order's addresses it is: `Billing Address`. */
  title: string;
  address: OrderAddress;
}

/** A button to change an address of an order. Shipments and invoices that were made show the changed one as well. */
export const EditAddress = (props: EditAddressProps) => {
  const [isOpen, setOpen] = useState(false);
  if (!useMay('orders', 'changeAddress')) return null;
  return (
    <>
      <Button
        size="small"
        startIcon={<Edit />}
        aria-label={`Edit ${props.title}`}
        onClick={() => setOpen(true)}
        sx={{ mt: 0.5 }}
      >
        Edit
      </Button>
      {isOpen && <AddressDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
};

const AddressDialog = ({ orderId, title, address, onClose }: EditAddressProps & { onClose: () => void }) => {
  const holdfast = useHoldfast();
  const countries = useCountries();
  const notify = useNotify();
  const refresh = useRefresh();
  const titleId = useId();

  const save = async (typed: object) => {
    try {
      await holdfast.changeOrderAddress(orderId, fromForm(typed as TypedAddress, countries));
    } catch (refused) {
      return inputErrors(refused) ?? notify((refused as Error).message, { type: 'error' });
    }
    notify('You updated the order address.', { type: 'success' });
    refresh();
    onClose();
  };

  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="md" aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{title}</DialogTitle>
      <Form record={toForm(address)} onSubmit={save}>
        <DialogContent>
          <AddressInputs />
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={onClose}>Cancel</Button>
          <SaveButton />
        </DialogActions>
      </Form>
    </Dialog>
  );
};
