import { Create } from 'react-admin';
import { SectionForm } from '../ui/SectionForm';
import { useOpenSaved } from '../ui/useOpenSaved';
import { StockInputs } from './StockInputs';

const StockCreate = () => (
  <Create title="New Stock" component="div" mutationOptions={{ onError: useOpenSaved('stocks') }}>
    <SectionForm saved="The Stock has been saved." defaultValues={{ websites: [], sources: [] }}>
      <StockInputs />
    </SectionForm>
  </Create>
);

export default StockCreate;
