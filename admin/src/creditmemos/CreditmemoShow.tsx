import type { Creditmemo } from '../api/creditmemos';
import { useHoldfast } from '../api/dataProvider';
import { ChargedItems } from '../orders/ChargedItems';
import { ChargedState } from '../orders/ChargedState';
import { DocumentComments } from '../orders/DocumentComments';
import { DocumentFacts } from '../orders/DocumentFacts';
import { Fact } from '../ui/Facts';
import { RecordPage } from '../ui/RecordPage';

const CreditmemoShow = () => {
  const holdfast = useHoldfast();
  return (
    <RecordPage<Creditmemo> kind="Credit Memo">
      {memo => (
        <>
          <DocumentFacts document={memo}>
            <Fact name="Status">
              <ChargedState state={memo.state} settled="Refunded" />
            </Fact>
          </DocumentFacts>
          <ChargedItems
            title="Items Refunded"
            document={memo}
            adjustments={[
              { label: 'Adjustment Refund', amount: memo.adjustment_positive },
              { label: 'Adjustment Fee', amount: -memo.adjustment_negative },
            ]}
          />
          <DocumentComments
            resource="creditmemos"
            document={memo}
            action={comment => holdfast.commentOnCreditmemo(memo.id, comment)}
          />
        </>
      )}
    </RecordPage>
  );
};

export default CreditmemoShow;
