import { BooleanInput, DataTable, SearchInput, SelectInput } from 'react-admin';
import { EVENT_TYPES } from '../api/webhooks';
import { choices } from '../ui/choices';
import { Grid } from '../ui/Grid';
import { Nothing } from '../ui/Nothing';
import { RecordLink } from '../ui/RecordLink';
import { State } from '../ui/State';
import { Time } from '../ui/Time';
import { words } from '../ui/words';

const filters = [
  <SearchInput key="q" source="q" placeholder="Search by URL or description" alwaysOn />,
  <BooleanInput key="enabled" source="enabled" label="Is Enabled" defaultValue />,
  <SelectInput key="type" source="event_types__like" label="Event Type" choices={choices(Object.keys(EVENT_TYPES))} />,
];

const WebhookList = () => (
  <Grid title="Webhooks" createLabel="Add New Webhook" filters={filters} sort={{ field: 'webhook_id', order: 'ASC' }}>
    <DataTable
      bulkActionButtons={false}
      rowClick="edit"
      hiddenColumns={['created_at', 'updated_at']}
      empty={<Nothing>Nobody listens. Add a webhook to have another system told what happens.</Nothing>}
    >
      <DataTable.Col source="webhook_id" label="ID" />
      <DataTable.Col
        source="url"
        label="URL"
        render={webhook => (
          <RecordLink resource="webhooks" id={webhook.id}>
            {webhook.url}
          </RecordLink>
        )}
      />
      <DataTable.Col source="description" label="Description" />
      <DataTable.Col
        source="event_types"
        label="Event Types"
        disableSort
        render={webhook => webhook.event_types.map(words).join(', ')}
      />
      <DataTable.Col
        source="enabled"
        label="Is Enabled"
        render={webhook => (
          <State tone={webhook.enabled ? 'success' : 'default'}>{webhook.enabled ? 'Enabled' : 'Disabled'}</State>
        )}
      />
      <DataTable.Col source="created_at" label="Made" render={webhook => <Time of={webhook.created_at} />} />
      <DataTable.Col source="updated_at" label="Changed" render={webhook => <Time of={webhook.updated_at} />} />
    </DataTable>
  </Grid>
);

export default WebhookList;
