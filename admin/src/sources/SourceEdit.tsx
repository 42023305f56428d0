import { Edit, useRecordContext } from 'react-admin';
import { SectionForm } from '../ui/SectionForm';
import { SourceInputs } from './SourceInputs';

const Title = () => {
  const source = useRecordContext();
  return <>Edit Source{source ? `: ${source.name}` : ''}</>;
};

const SourceEdit = () => (
  <Edit title={<Title />} mutationMode="pessimistic" component="div">
    <SectionForm saved="The Source has been saved.">
      <SourceInputs />
    </SectionForm>
  </Edit>
);

export default SourceEdit;
