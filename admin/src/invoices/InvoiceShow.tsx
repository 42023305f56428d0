import { useNotify, useRefresh } from 'react-admin';
import { Button } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import Paid from '@mui/icons-material/PriceCheckOutlined';
import { useMay } from '../access/useMay';
import { useHoldfast } from '../api/dataProvider';
import type { Charged } from '../api/invoices';
import { ChargedItems } from '../orders/ChargedItems';
import { ChargedState } from '../orders/ChargedState';
import { DocumentComments } from '../orders/DocumentComments';
import { DocumentFacts } from '../orders/DocumentFacts';
import { Fact } from '../ui/Facts';
import { RecordPage } from '../ui/RecordPage';

const InvoiceShow = () => {
  const holdfast = useHoldfast();
  return (
    <RecordPage<Charged> kind="Invoice">
      {invoice => (
        <>
          <DocumentFacts document={invoice}>
            <Fact name="Status">
              <ChargedState state={invoice.state} settled="Paid" /> {invoice.state === 1 && <Capture id={invoice.id} />}
            </Fact>
          </DocumentFacts>
          <ChargedItems title="Items Invoiced" document={invoice} />
          <DocumentComments
            resource="invoices"
            document={invoice}
            action={comment => holdfast.commentOnInvoice(invoice.id, comment)}
          />
        </>
      )}
    </RecordPage>
  );
};

/** Counts an invoice that was written down open as paid. */
const Capture = ({ id }: { id: number }) => {
  const holdfast = useHoldfast();
  const notify = useNotify();
  const refresh = useRefresh();
  const may = useMay('invoices', 'edit');
  const { mutate, isPending } = useMutation({
    mutationFn: () => holdfast.captureInvoice(id),
    onSuccess: () => notify('The invoice has been captured.', { type: 'success' }),
    onError: failure => notify(failure.message, { type: 'error' }),
    onSettled: refresh,
  });
  if (!may) return null;
  return (
    <Button size="small" startIcon={<Paid />} onClick={() => mutate()} disabled={isPending}>
      Capture
    </Button>
  );
};

export default InvoiceShow;
