import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  Link,
  ListBase,
  Loading,
  Pagination,
  Title,
  useCreatePath,
  useGetList,
  useGetMany,
  useRequireAccess,
} from 'react-admin';
import { mangoFusionPalette, rainbowSurgePalette } from '@mui/x-charts/colorPalettes';
import { LineChart } from '@mui/x-charts/LineChart';
import { Alert, Box, Button, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import Back from '@mui/icons-material/ArrowBackOutlined';
import { useParams } from 'react-router-dom';
import { useHoldfast } from '../api/dataProvider';
import { wireTime } from '../api/wireTime';
import { MovementTable } from '../movements/MovementTable';
import { Failed } from '../ui/Failed';
import { quantity } from '../ui/numbers';
import { Section } from '../ui/Section';
import { historyOf, type Movement } from './history';

const DAY = 24 * 60 * 60 * 1000;
const RANGES = [7, 30, 90, 365];

/** Of different colours as many as most products have sources. */
const colors = (mode: 'light' | 'dark') => [...rainbowSurgePalette(mode), ...mangoFusionPalette(mode)];

const day = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' });
const minute = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' });
const moment = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** As many as the picture is drawn from. */
const MOST_MOVEMENTS = 1000;

/** What happened to the quantities of a SKU: a picture and the list of its movements. */
const History = () => {
  const { sku = '' } = useParams();
  const createPath = useCreatePath();
  const { isPending } = useRequireAccess({ resource: 'products', action: 'quantities' });
  if (isPending) return <Loading />;
  return (
    <>
      <Title title={`History: ${sku}`} />
      <Button
        component={Link}
        to={createPath({ resource: 'products', type: 'edit', id: sku })}
        startIcon={<Back />}
        sx={{ alignSelf: 'flex-start', my: 1 }}
      >
        To the product
      </Button>
      <Picture sku={sku} />
      <Section title="Movements">
        <ListBase
          resource="movements"
          filter={{ sku }}
          sort={{ field: 'movement_id', order: 'DESC' }}
          perPage={25}
          disableSyncWithLocation
          storeKey={false}
        >
          <Box sx={{ '& .RaDataTable-tableWrapper': { overflowX: 'auto' } }}>
            <MovementTable />
          </Box>
          <Pagination />
        </ListBase>
      </Section>
    </>
  );
};

const isWithinADay = (times: readonly Date[]) => times.at(-1)!.getTime() - times[0]!.getTime() < DAY;

const Picture = ({ sku }: { sku: string }) => {
  const [days, setDays] = useState(30);
  const [now, setNow] = useState(() => new Date());
  const from = new Date(now.getTime() - days * DAY);
  const holdfast = useHoldfast();
  const items = useQuery({ queryKey: ['sourceItems', [sku]], queryFn: () => holdfast.sourceItemsOf([sku]) });
  const movements = useGetList<Movement & { id: number }>('movements', {
    filter: { sku, created_at__gteq: wireTime(from) },
    sort: { field: 'movement_id', order: 'DESC' },
    pagination: { page: 1, perPage: MOST_MOVEMENTS },
  });
  const total = movements.total ?? 0;
  const isCut = total > MOST_MOVEMENTS;
  const history = historyOf(movements.data ?? [], items.data ?? [], now, isCut ? undefined : from);
  const { data: sources = [] } = useGetMany<{ id: string; name: string }>('sources', {
    ids: history.bySource.map(one => one.source_code),
  });
  const error = items.error ?? movements.error;
  return (
    <Section
      title="Quantity over Time"
      aside={
        <ToggleButtonGroup
          exclusive
          size="small"
          value={days}
          aria-label="How far back"
          onChange={(_, chosen: number | null) => {
            if (chosen === null) return;
            setDays(chosen);
            setNow(new Date());
          }}
        >
          {RANGES.map(range => (
            <ToggleButton key={range} value={range}>
              {range === 365 ? '1 year' : `${range} days`}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      }
    >
      {error ? (
        <Failed error={error} retry={() => Promise.all([items.refetch(), movements.refetch()])} />
      ) : items.isPending || movements.isPending ? (
        <Loading />
      ) : history.bySource.length === 0 ? (
        <Typography variant="body2">No source has had any of it in this time.</Typography>
      ) : (
        <>
          {isCut && (
            <Alert severity="info">
              The newest {quantity(MOST_MOVEMENTS)} of {quantity(total)} movements are drawn.
            </Alert>
          )}
          <LineChart
            height={320}
            skipAnimation
            colors={colors}
            xAxis={[
              {
                data: history.times,
                scaleType: 'time',
                tickNumber: 6,
                valueFormatter: (time: Date, { location }) =>
                  (location !== 'tick' ? moment : isWithinADay(history.times) ? minute : day).format(time),
              },
            ]}
            yAxis={[{ valueFormatter: (units: number) => quantity(units) }]}
            series={history.bySource.map(({ source_code, quantities }) => ({
              data: quantities,
              label: sources.find(source => source?.id === source_code)?.name ?? source_code,
              curve: 'stepAfter' as const,
              showMark: false,
              valueFormatter: (units: number | null) => quantity(units ?? 0),
            }))}
            grid={{ horizontal: true }}
          />
        </>
      )}
    </Section>
  );
};

export default History;
