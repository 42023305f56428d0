import { Create, useNotify, useRedirect } from 'react-admin';
import { MadeWithoutSources } from '../api/stocks';
import { SectionForm } from '../ui/SectionForm';
import { StockInputs } from './StockInputs';

const StockCreate = () => {
  const notify = useNotify();
  const redirect = useRedirect();
  /** What was made is shown, and its sources are chosen again. */
  const onError = (failure: unknown) => {
    notify((failure as Error).message, { type: 'error' });
    if (failure instanceof MadeWithoutSources) redirect('edit', 'stocks', failure.stock);
  };
  return (
    <Create title="New Stock" component="div" mutationOptions={{ onError }}>
      <SectionForm saved="The Stock has been saved." defaultValues={{ websites: [], sources: [] }}>
        <StockInputs />
      </SectionForm>
    </Create>
  );
};

export default StockCreate;
