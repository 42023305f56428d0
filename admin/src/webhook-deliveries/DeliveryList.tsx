import { DataTable, NumberInput, SearchInput, SelectInput } from 'react-admin';
import { Box } from '@mui/material';
import { DELIVERY_STATES, EVENT_TYPES } from '../api/webhooks';
import { choices } from '../ui/choices';
import { Countdown } from '../ui/Countdown';
import { Grid } from '../ui/Grid';
import { Nothing } from '../ui/Nothing';
import { RecordLink } from '../ui/RecordLink';
import { Time } from '../ui/Time';
import { TimeFilter } from '../ui/TimeFilter';
import { words } from '../ui/words';
import { DeliveryState } from './DeliveryState';
import { Retry } from './Retry';

const filters = [
  <SearchInput key="q" source="q" placeholder="Search by subject or event ID" alwaysOn />,
  <SelectInput key="state" source="state" label="State" choices={choices(DELIVERY_STATES)} alwaysOn />,
  <NumberInput key="webhook" source="webhook_id" label="Webhook ID" />,
  <SelectInput
    key="type"
    source="event_type"
    label="Event Type"
    choices={choices([...Object.keys(EVENT_TYPES), 'ping'])}
  />,
  <NumberInput key="status" source="last_status" label="Last Status" />,
  <TimeFilter key="from" source="created_at__gteq" label="Made From" />,
  <TimeFilter key="to" source="created_at__lteq" label="Made To" />,
];

/** Where rows stand below one another; what is too long is told by the page of the delivery. */
const oneLine = {
  display: 'block',
  whiteSpace: { sm: 'nowrap' },
  overflow: 'hidden',
  textOverflow: 'ellipsis',
} as const;

const DeliveryList = () => (
  <Grid title="Webhook Deliveries" filters={filters} sort={{ field: 'delivery_id', order: 'DESC' }}>
    <DataTable
      bulkActionButtons={false}
      rowClick="show"
      hiddenColumns={['event_id', 'last_status', 'created_at', 'finished_at']}
      empty={<Nothing>Nothing was delivered yet: nothing happened that a webhook wants to be told of.</Nothing>}
    >
      <DataTable.Col
        source="delivery_id"
        label="Delivery"
        render={delivery => <RecordLink resource="webhook-deliveries" id={delivery.id} />}
      />
      <DataTable.Col
        source="webhook_id"
        label="Webhook"
        render={delivery => <RecordLink resource="webhooks" id={delivery.webhook_id} />}
      />
      <DataTable.Col source="event_id" label="Event ID" />
      <DataTable.Col
        source="event_type"
        label="Event"
        render={delivery => (
          <Box component="span" sx={oneLine}>
            {words(delivery.event_type)}
          </Box>
        )}
      />
      <DataTable.Col source="subject" label="Subject" />
      <DataTable.Col source="state" label="State" render={delivery => <DeliveryState state={delivery.state} />} />
      <DataTable.NumberCol source="attempts" label="Attempts" />
      <DataTable.Col source="last_status" label="Last Status" />
      <DataTable.Col
        source="last_error"
        label="Last Error"
        render={delivery => (
          <Box component="span" title={delivery.last_error} sx={{ ...oneLine, maxWidth: { sm: 150 } }}>
            {delivery.last_error}
          </Box>
        )}
      />
      <DataTable.Col
        source="next_attempt_at"
        label="Next Attempt"
        render={delivery =>
          delivery.next_attempt_at && <Countdown until={delivery.next_attempt_at} over="Any moment" />
        }
      />
      <DataTable.Col source="created_at" label="Made" render={delivery => <Time of={delivery.created_at} />} />
      <DataTable.Col source="finished_at" label="Finished" render={delivery => <Time of={delivery.finished_at} />} />
      <DataTable.Col label="Action" disableSort>
        <Retry />
      </DataTable.Col>
    </DataTable>
  </Grid>
);

export default DeliveryList;
