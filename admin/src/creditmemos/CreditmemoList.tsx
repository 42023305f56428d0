import { ChargedList } from '../orders/ChargedList';

const CreditmemoList = () => (
  <ChargedList
    title="Credit Memos"
    label="Credit Memo"
    settled="Refunded"
    amount="Refunded"
    none="There are no credit memos yet. Refund an invoiced order on its page."
  />
);

export default CreditmemoList;
