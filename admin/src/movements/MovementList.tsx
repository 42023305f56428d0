import { SearchInput, SelectInput, TextInput } from 'react-admin';
import { REASONS } from '../api/movements';
import { choices } from '../ui/choices';
import { Grid } from '../ui/Grid';
import { TimeFilter } from '../ui/TimeFilter';
import { MovementTable } from './MovementTable';

const ACTORS = ['admin', 'integration', 'customer', 'guest', 'system'];

const filters = [
  <SearchInput key="q" source="q" placeholder="Search by SKU" alwaysOn />,
  <TextInput key="sku" source="sku" label="SKU (exactly)" />,
  <TextInput key="source" source="source_code" label="Source Code" />,
  <SelectInput key="reason" source="reason" label="Reason" choices={choices(REASONS)} />,
  <TimeFilter key="from" source="created_at__gteq" label="From" />,
  <TimeFilter key="to" source="created_at__lteq" label="To" />,
  <SelectInput key="actor" source="actor_type" label="Kind of Actor" choices={choices(ACTORS)} />,
  <TextInput key="name" source="actor_name__like" label="Actor" />,
  <SelectInput
    key="cause"
    source="cause_type"
    label="Kind of Cause"
    choices={choices(['order', 'reservation', 'source'])}
  />,
  <TextInput key="causeId" source="cause_id" label="Cause ID" />,
];

const MovementList = () => (
  <Grid title="Movements" filters={filters} sort={{ field: 'movement_id', order: 'DESC' }}>
    <MovementTable />
  </Grid>
);

export default MovementList;
