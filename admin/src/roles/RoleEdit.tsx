import { CanAccess, Edit, useRecordContext } from 'react-admin';
import { Button } from '@mui/material';
import People from '@mui/icons-material/PeopleAltOutlined';
import { Link } from 'react-router-dom';
import { SectionForm } from '../ui/SectionForm';
import { RoleInputs } from './RoleInputs';

const Title = () => {
  const role = useRecordContext();
  return <>Edit Role{role ? `: ${role.name}` : ''}</>;
};

const UsersWithRole = () => {
  const role = useRecordContext();
  if (!role) return null;
  const filter = encodeURIComponent(JSON.stringify({ role_id: role.id }));
  return (
    <CanAccess resource="users" action="list">
      <Button size="small" startIcon={<People />} component={Link} to={`/users?filter=${filter}`}>
        Users with This Role
      </Button>
    </CanAccess>
  );
};

const RoleEdit = () => (
  <Edit title={<Title />} mutationMode="pessimistic" component="div">
    <SectionForm
      saved="You saved the role."
      buttons={<UsersWithRole />}
      deletable="A role can only be deleted when no user has it."
    >
      <RoleInputs />
    </SectionForm>
  </Edit>
);

export default RoleEdit;
