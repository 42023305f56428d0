import { DataTable, SelectInput, TextInput, useCanAccess } from 'react-admin';
import { Box, Button, Typography } from '@mui/material';
import PlayArrow from '@mui/icons-material/PlayArrow';
import { fromWire } from '../api/wireTime';
import { Failed } from '../ui/Failed';
import { Grid } from '../ui/Grid';
import { Nothing } from '../ui/Nothing';
import { remaining } from '../ui/remaining';
import { Section } from '../ui/Section';
import { State } from '../ui/State';
import { Time } from '../ui/Time';
import { TimeFilter } from '../ui/TimeFilter';
import { words } from '../ui/words';
import { Elapsed } from './Elapsed';
import { Result } from './Result';
import { useAudit } from './useAudit';

const results = [
  { id: '1', name: 'Everything added up' },
  { id: '0', name: 'Differences' },
];

const filters = [
  <SelectInput key="clean" source="clean" label="Result" choices={results} alwaysOn />,
  <TimeFilter key="from" source="started_at__gteq" label="From" />,
  <TimeFilter key="to" source="started_at__lteq" label="To" />,
  <TextInput key="name" source="actor_name__like" label="Run By" />,
];

const AuditPage = () => {
  const { canAccess } = useCanAccess({ resource: 'audit-runs', action: 'run' });
  const audit = useAudit();
  return (
    <>
      <Box sx={{ mt: 2 }}>
        <Section
          title="Run an Audit"
          aside={
            canAccess && (
              <Button
                variant="contained"
                startIcon={<PlayArrow />}
                onClick={() => audit.mutate()}
                loading={audit.isPending}
                loadingPosition="start"
              >
                Run Now
              </Button>
            )
          }
        >
          <Typography variant="body2" sx={{ mb: 2 }}>
            An audit adds up every kept total anew from what was written down, and tells where they differ. Orders go on
            meanwhile.
          </Typography>
          <div aria-live="polite">
            {audit.isPending && <Elapsed />}
            {audit.error && <Failed error={audit.error} retry={() => audit.mutate()} />}
            {audit.data && !audit.isPending && <Result of={audit.data} />}
          </div>
        </Section>
      </Box>
      <Typography component="h2" variant="subtitle1" sx={{ fontWeight: 600 }}>
        Past Audits
      </Typography>
      <Runs />
    </>
  );
};

const Runs = () => (
  <Grid title="Audit" filters={filters} sort={{ field: 'run_id', order: 'DESC' }}>
    <DataTable
      bulkActionButtons={false}
      rowClick={false}
      hiddenColumns={['run_id', 'salable_quantities', 'source_items', 'movements', 'reservations', 'orders']}
      empty={<Nothing>No audit was run yet. Run one above.</Nothing>}
    >
      <DataTable.Col source="run_id" label="Run" />
      <DataTable.Col source="started_at" label="Started" render={run => <Time of={run.started_at} />} />
      <DataTable.Col
        source="clean"
        label="Result"
        render={run => (
          <State tone={run.clean ? 'success' : 'error'}>{run.clean ? 'Everything added up' : 'Differences'}</State>
        )}
      />
      <DataTable.NumberCol source="difference_count" label="Differences" />
      <DataTable.Col
        source="finished_at"
        label="Took"
        render={run => remaining(fromWire(run.finished_at).getTime() - fromWire(run.started_at).getTime())}
      />
      <DataTable.NumberCol source="salable_quantities" label="Salable Quantities" />
      <DataTable.NumberCol source="source_items" label="Source Items" />
      <DataTable.NumberCol source="movements" label="Movements" />
      <DataTable.NumberCol source="reservations" label="Reservations" />
      <DataTable.NumberCol source="orders" label="Orders" />
      <DataTable.Col source="actor_name" label="Run By" render={run => run.actor_name || words(run.actor_type)} />
    </DataTable>
  </Grid>
);

export default AuditPage;
