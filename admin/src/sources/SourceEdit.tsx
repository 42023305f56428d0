import { Edit, useRecordContext } from 'react-admin';
import { Box } from '@mui/material';
import { SectionForm } from '../ui/SectionForm';
import { SourceInputs } from './SourceInputs';
import { SourceUses } from './SourceUses';

const Title = () => {
  const source = useRecordContext();
  return <>Edit Source{source ? `: ${source.name}` : ''}</>;
};

export const SourceEdit = () => (
  <Edit title={<Title />} mutationMode="pessimistic" component="div">
    <SectionForm saved="The Source has been saved.">
      <SourceInputs />
    </SectionForm>
    <Box sx={{ mt: 2 }}>
      <SourceUses />
    </Box>
  </Edit>
);
