import { DeleteWithConfirmButton, Edit, useEditContext, useRecordContext } from 'react-admin';
import { useMay } from '../access/useMay';
import { DEFAULT_STOCK } from '../api/stocks';
import { SectionForm } from '../ui/SectionForm';
import { StockInputs } from './StockInputs';

const Title = () => {
  const stock = useRecordContext();
  return <>Edit Stock{stock ? `: ${stock.name}` : ''}</>;
};

/** Not for the default stock, and not for one that sells. */
const DeleteStock = () => {
  const { record: stock } = useEditContext();
  const may = useMay('stocks', 'delete');
  const sells = stock?.websites.length > 0 || stock?.other_channels.length > 0;
  if (!may || stock === undefined || stock.id === DEFAULT_STOCK || sells) return null;
  return (
    <DeleteWithConfirmButton
      mutationMode="pessimistic"
      confirmTitle={`Delete ${stock.name}?`}
      confirmContent="It goes with its links to sources. The sources keep their goods."
      successMessage="The Stock has been deleted."
    />
  );
};

export const StockEdit = () => (
  <Edit title={<Title />} mutationMode="pessimistic" component="div">
    <SectionForm saved="The Stock has been saved." buttons={<DeleteStock />}>
      <StockInputs />
    </SectionForm>
  </Edit>
);
