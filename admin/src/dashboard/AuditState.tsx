import { Link, useGetList } from 'react-admin';
import { Alert, Button, Typography } from '@mui/material';
import PlayArrow from '@mui/icons-material/PlayArrow';
import { Elapsed } from '../audit-runs/Elapsed';
import { Result } from '../audit-runs/Result';
import { useAudit } from '../audit-runs/useAudit';
import { Failed } from '../ui/Failed';
import { quantity } from '../ui/numbers';
import { Section } from '../ui/Section';
import { Time } from '../ui/Time';
import { Loaded } from './Loaded';

/** What the last audit found, and a button for the next one. */
export const AuditState = () => {
  const runs = useGetList('audit-runs', {
    sort: { field: 'run_id', order: 'DESC' },
    pagination: { page: 1, perPage: 1 },
  });
  const audit = useAudit();
  return (
    <Section
      title="Audit"
      aside={
        <Button
          size="small"
          startIcon={<PlayArrow />}
          onClick={() => audit.mutate()}
          loading={audit.isPending}
          loadingPosition="start"
        >
          Run Now
        </Button>
      }
    >
      <div aria-live="polite">
        {audit.isPending && <Elapsed />}
        {audit.error && <Failed error={audit.error} retry={() => audit.mutate()} />}
        {audit.data && !audit.isPending && <Result of={audit.data} />}
        {audit.isIdle && (
          <Loaded query={runs} height={60}>
            {([last]) =>
              last === undefined ? (
                <Typography variant="body2">No audit was run yet.</Typography>
              ) : (
                <Alert severity={last.clean ? 'success' : 'error'}>
                  {last.clean ? 'Everything added up' : `${quantity(last.difference_count)} totals did not add up`} on{' '}
                  <Time of={last.finished_at} />.
                </Alert>
              )
            }
          </Loaded>
        )}
      </div>
      <Typography variant="body2" sx={{ mt: 1 }}>
        <Link to="/audit-runs">All audits</Link>
      </Typography>
    </Section>
  );
};
