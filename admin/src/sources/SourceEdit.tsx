import { Edit, useRecordContext } from 'react-admin';
import { Box } from '@mui/material';
import { useMay } from '../access/useMay';
import { SectionForm } from '../ui/SectionForm';
import { SourceGoods } from './SourceGoods';
import { SourceInputs } from './SourceInputs';
import { SourceStocks } from './SourceStocks';

const Title = () => {
  const source = useRecordContext();
  return <>Edit Source{source ? `: ${source.name}` : ''}</>;
};

/** Beside the form, since nothing in it is changed by saving. */
const Uses = () => {
  const source = useRecordContext();
  const maySeeStocks = useMay('stocks', 'assign');
  if (!source) return null;
  return (
    <Box sx={{ mt: 2 }}>
      {maySeeStocks && <SourceStocks code={String(source.id)} />}
      <SourceGoods code={String(source.id)} />
    </Box>
  );
};

const SourceEdit = () => (
  <Edit title={<Title />} mutationMode="pessimistic" component="div">
    <SectionForm saved="The Source has been saved.">
      <SourceInputs />
    </SectionForm>
    <Uses />
  </Edit>
);

export default SourceEdit;
