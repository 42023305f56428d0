import { lazy, Suspense, useState } from 'react';
import { useGetList } from 'react-admin';
import { useQuery } from '@tanstack/react-query';
import { Skeleton, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import { useHoldfast } from '../api/dataProvider';
import { quantity } from '../ui/numbers';
import { PlainTable, type PlainColumn } from '../ui/PlainTable';
import { RecordLink } from '../ui/RecordLink';
import { Section } from '../ui/Section';
import { State, type Tone } from '../ui/State';
import { Loaded } from './Loaded';
import { isOnMap, stateOf, type Place, type PlaceState } from './map';

const SourceMap = lazy(() => import('./SourceMap'));

const ALL = { pagination: { page: 1, perPage: 10_000 }, sort: { field: 'source_code', order: 'ASC' } } as const;

/** Sources with what they hold, put together from two routes. */
const usePlaces = () => {
  const sources = useGetList('sources', ALL);
  const holdfast = useHoldfast();
  const totals = useQuery({ queryKey: ['sourceTotals'], queryFn: ({ signal }) => holdfast.allSourceTotals(signal) });
  const byCode = new Map(totals.data?.map(total => [total.source_code, total]));
  return {
    data:
      sources.data &&
      totals.data &&
      sources.data.map((source): Place => {
        const total = byCode.get(source.source_code);
        return {
          code: source.source_code,
          name: source.name,
          enabled: source.enabled,
          latitude: source.latitude ?? null,
          longitude: source.longitude ?? null,
          units: total?.quantity ?? 0,
          skus: total?.sku_count ?? 0,
          low: total?.low_count ?? 0,
          out: total?.out_of_stock_count ?? 0,
        };
      }),
    error: sources.error ?? totals.error,
    refetch: () => Promise.all([sources.refetch(), totals.refetch()]),
  };
};

/** Where goods are: on a map, or as a list. */
export const Sources = () => {
  const places = usePlaces();
  const [as, setAs] = useState<'map' | 'list'>('map');
  return (
    <Section
      title="Sources"
      aside={
        <ToggleButtonGroup
          exclusive
          size="small"
          value={as}
          onChange={(_, chosen: 'map' | 'list' | null) => chosen && setAs(chosen)}
          aria-label="Show sources as"
        >
          <ToggleButton value="map">Map</ToggleButton>
          <ToggleButton value="list">List</ToggleButton>
        </ToggleButtonGroup>
      }
    >
      <Loaded query={places} height={360}>
        {all =>
          as === 'list' ? (
            <PlainTable label="Sources" rows={all} rowKey={place => place.code} columns={columns} />
          ) : (
            <>
              <Suspense fallback={<Skeleton variant="rounded" height={360} />}>
                <SourceMap places={all.filter(isOnMap)} />
              </Suspense>
              <Elsewhere places={all.filter(place => !isOnMap(place))} />
            </>
          )
        }
      </Loaded>
    </Section>
  );
};

const Elsewhere = ({ places }: { places: readonly Place[] }) =>
  places.length > 0 && (
    <Typography variant="body2" sx={{ mt: 1 }}>
      Without coordinates:{' '}
      {places.map((place, index) => (
        <span key={place.code}>
          {index > 0 && ', '}
          <RecordLink resource="sources" id={place.code}>
            {place.name}
          </RecordLink>{' '}
          ({quantity(place.units)} units)
        </span>
      ))}
    </Typography>
  );

const tones: Readonly<Record<PlaceState, readonly [Tone, string]>> = {
  fine: ['success', 'Fine'],
  low: ['warning', 'Low stock'],
  out: ['error', 'Out of stock'],
  disabled: ['default', 'Disabled'],
};

const columns: PlainColumn<Place>[] = [
  {
    label: 'Source',
    render: place => (
      <RecordLink resource="sources" id={place.code}>
        {place.name}
      </RecordLink>
    ),
  },
  { label: 'State', render: place => <PlaceTone state={stateOf(place)} /> },
  { label: 'Units', numeric: true, render: place => quantity(place.units) },
  { label: 'SKUs', numeric: true, render: place => quantity(place.skus) },
  { label: 'Low', numeric: true, render: place => quantity(place.low) },
  { label: 'Out of Stock', numeric: true, render: place => quantity(place.out) },
];

const PlaceTone = ({ state }: { state: PlaceState }) => {
  const [tone, word] = tones[state];
  return <State tone={tone}>{word}</State>;
};
