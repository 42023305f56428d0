import {
  BooleanInput,
  DataTable,
  ReferenceField,
  ReferenceInput,
  SearchInput,
  TextInput,
  useCanAccess,
} from 'react-admin';
import { Grid } from '../ui/Grid';
import { Nothing } from '../ui/Nothing';
import { RecordLink } from '../ui/RecordLink';
import { State } from '../ui/State';
import { Time } from '../ui/Time';

const filters = [
  <SearchInput key="q" source="q" placeholder="Search by name or e-mail" alwaysOn />,
  <TextInput key="username" source="username__like" label="User Name" />,
  <TextInput key="first" source="first_name__like" label="First Name" />,
  <TextInput key="last" source="last_name__like" label="Last Name" />,
  <TextInput key="email" source="email__like" label="Email" />,
  <BooleanInput key="active" source="is_active" label="Is Active" defaultValue />,
];

const roleFilter = <ReferenceInput key="role" source="role_id" reference="roles" label="Role" />;

const UserList = () => {
  const { canAccess: seesRoles } = useCanAccess({ resource: 'roles', action: 'list' });
  return (
    <Grid
      title="All Users"
      createLabel="Add New User"
      filters={seesRoles ? [...filters, roleFilter] : filters}
      sort={{ field: 'username', order: 'ASC' }}
    >
      <DataTable rowClick="edit" bulkActionButtons={false} empty={<Nothing>There are no users yet.</Nothing>}>
        <DataTable.NumberCol source="user_id" label="ID" />
        <DataTable.Col
          source="username"
          label="User Name"
          render={user => (
            <RecordLink resource="users" id={user.id}>
              {user.username}
            </RecordLink>
          )}
        />
        <DataTable.Col source="first_name" label="First Name" />
        <DataTable.Col source="last_name" label="Last Name" />
        <DataTable.Col source="email" label="Email" />
        <DataTable.Col
          source="is_active"
          label="Status"
          render={user => (
            <State tone={user.is_active ? 'success' : 'default'}>{user.is_active ? 'Active' : 'Inactive'}</State>
          )}
        />
        {seesRoles && (
          <DataTable.Col source="role_id" label="Role">
            <ReferenceField source="role_id" reference="roles" link="edit" emptyText="None" />
          </DataTable.Col>
        )}
        <DataTable.Col source="created_at" label="Created" render={user => <Time of={user.created_at} />} />
      </DataTable>
    </Grid>
  );
};

export default UserList;
