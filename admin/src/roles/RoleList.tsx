import { DataTable, SearchInput, TextInput } from 'react-admin';
import { GrantSummary } from '../access/GrantSummary';
import { Grid } from '../ui/Grid';
import { Nothing } from '../ui/Nothing';
import { RecordLink } from '../ui/RecordLink';

const filters = [
  <SearchInput key="q" source="q" placeholder="Search by name" alwaysOn />,
  <TextInput key="id" source="role_id" label="ID" />,
];

const RoleList = () => (
  <Grid title="Roles" createLabel="Add New Role" filters={filters} sort={{ field: 'name', order: 'ASC' }}>
    <DataTable rowClick="edit" bulkActionButtons={false} empty={<Nothing>There are no roles yet.</Nothing>}>
      <DataTable.NumberCol source="role_id" label="ID" />
      <DataTable.Col
        source="name"
        label="Role"
        render={role => (
          <RecordLink resource="roles" id={role.id}>
            {role.name}
          </RecordLink>
        )}
      />
      <DataTable.Col
        source="resources"
        label="Resource Access"
        disableSort
        render={role => <GrantSummary granted={role.resources} />}
      />
    </DataTable>
  </Grid>
);

export default RoleList;
