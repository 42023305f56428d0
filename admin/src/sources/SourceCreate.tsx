import { Create } from 'react-admin';
import { SectionForm } from '../ui/SectionForm';
import { SourceInputs } from './SourceInputs';

const SourceCreate = () => (
  <Create title="New Source" component="div">
    <SectionForm saved="The Source has been saved." defaultValues={{ enabled: true, is_pickup_location_active: false }}>
      <SourceInputs />
    </SectionForm>
  </Create>
);

export default SourceCreate;
