import { Create } from 'react-admin';
import { SectionForm } from '../ui/SectionForm';
import { RoleInputs } from './RoleInputs';

const RoleCreate = () => (
  <Create title="New Role" component="div">
    <SectionForm saved="You saved the role." defaultValues={{ resources: [] }}>
      <RoleInputs />
    </SectionForm>
  </Create>
);

export default RoleCreate;
