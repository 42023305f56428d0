import { Edit, useRecordContext } from 'react-admin';
import { SectionForm } from '../ui/SectionForm';
import { DeleteStock } from './DeleteStock';
import { StockInputs } from './StockInputs';

const Title = () => {
  const stock = useRecordContext();
  return <>Edit Stock{stock ? `: ${stock.name}` : ''}</>;
};

export const StockEdit = () => (
  <Edit title={<Title />} mutationMode="pessimistic" component="div">
    <SectionForm saved="The Stock has been saved." buttons={<DeleteStock />}>
      <StockInputs />
    </SectionForm>
  </Edit>
);
