import { BooleanInput, DataTable, SearchInput } from 'react-admin';
import { GrantSummary } from '../access/GrantSummary';
import { Grid } from '../ui/Grid';
import { Nothing } from '../ui/Nothing';
import { RecordLink } from '../ui/RecordLink';
import { State } from '../ui/State';
import { Time } from '../ui/Time';

const filters = [
  <SearchInput key="q" source="q" placeholder="Search by name" alwaysOn />,
  <BooleanInput key="active" source="is_active" label="Is Active" defaultValue />,
];

const empty = (
  <Nothing>No program acts on its own yet. Add an integration for each one that does, such as an ERP or WMS.</Nothing>
);

const IntegrationList = () => (
  <Grid title="Integrations" createLabel="Add New Integration" filters={filters} sort={{ field: 'name', order: 'ASC' }}>
    <DataTable rowClick="edit" bulkActionButtons={false} empty={empty}>
      <DataTable.NumberCol source="integration_id" label="ID" />
      <DataTable.Col
        source="name"
        label="Name"
        render={({ id, name }) => (
          <RecordLink resource="integrations" id={id}>
            {name}
          </RecordLink>
        )}
      />
      <DataTable.Col
        source="is_active"
        label="Status"
        render={({ is_active }) => (
          <State tone={is_active ? 'success' : 'default'}>{is_active ? 'Active' : 'Inactive'}</State>
        )}
      />
      <DataTable.Col
        source="resources"
        label="Resource Access"
        disableSort
        render={({ resources }) => <GrantSummary granted={resources} />}
      />
      <DataTable.Col source="created_at" label="Created" render={({ created_at }) => <Time of={created_at} />} />
    </DataTable>
  </Grid>
);

export default IntegrationList;
