import { Create } from 'react-admin';
import { SectionForm } from '../ui/SectionForm';
import { UserInputs } from './UserInputs';

const UserCreate = () => (
  <Create title="New User" component="div">
    <SectionForm saved="You saved the user." defaultValues={{ is_active: true }}>
      <UserInputs />
    </SectionForm>
  </Create>
);

export default UserCreate;
