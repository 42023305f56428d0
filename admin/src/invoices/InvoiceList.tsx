import { ChargedList } from '../orders/ChargedList';

const InvoiceList = () => (
  <ChargedList
    title="Invoices"
    label="Invoice"
    settled="Paid"
    amount="Amount"
    none="There are no invoices yet. Invoice an order on its page."
  />
);

export default InvoiceList;
