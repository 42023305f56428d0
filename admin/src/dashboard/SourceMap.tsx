import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { useCreatePath } from 'react-admin';
import { useHref } from 'react-router-dom';
import { alpha, Box, Button, useTheme } from '@mui/material';
import { geoPath } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import world from 'world-atlas/countries-110m.json';
import { quantity } from '../ui/numbers';
import { closeTo, radius, stateOf, wholeWorld, type Place, type PlaceState } from './map';

const topology = world as unknown as Topology<{ countries: GeometryCollection; land: GeometryCollection }>;
const land = feature(topology, topology.objects.land);
const borders = mesh(topology, topology.objects.countries, (one, other) => one !== other);

const words: Readonly<Record<PlaceState, string>> = {
  fine: 'Fine',
  low: 'Low stock',
  out: 'Out of stock',
  disabled: 'Disabled',
};

/** More names than these would lie on top of one another. */
const MOST_NAMED = 15;

/** The width that there is, as it changes. */
const useWidth = () => {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const seen = new ResizeObserver(([entry]) => setWidth(Math.floor(entry!.contentRect.width)));
    seen.observe(box.current!);
    return () => seen.disconnect();
  }, []);
  return [box, width] as const;
};

/** The sources on a map that came with the admin: a circle each, as large as it holds units, with a pattern for its state. */
const SourceMap = ({ places }: { places: readonly Place[] }) => {
  const [box, width] = useWidth();
  const [whole, setWhole] = useState(false);
  const { palette } = useTheme();
  const pattern = useId();
  const height = Math.min(420, Math.max(240, Math.round(width * 0.5)));
  const projection = useMemo(
    () => (whole ? wholeWorld({ width, height }) : closeTo(places, { width, height })),
    [whole, places, width, height],
  );
  const path = geoPath(projection);
  const most = Math.max(0, ...places.map(place => place.units));
  const colors: Readonly<Record<PlaceState, string>> = {
    fine: palette.success.main,
    low: palette.warning.main,
    out: palette.error.main,
    disabled: palette.text.secondary,
  };
  const coast = alpha(palette.text.primary, 0.22);
  const states = Object.keys(words) as PlaceState[];
  return (
    <>
      <Box
        ref={box}
        component="section"
        aria-label="Map of the sources"
        sx={{ overflow: 'hidden', borderRadius: 1, bgcolor: 'action.hover', minHeight: 240 }}
      >
        {width > 0 && (
          <svg width={width} height={height} style={{ display: 'block' }}>
            <defs>
              {states.map(state => (
                <Pattern key={state} id={`${pattern}-${state}`} state={state} color={colors[state]} />
              ))}
            </defs>
            <path d={path(land) ?? ''} fill={palette.background.paper} stroke={coast} aria-hidden />
            <path d={path(borders) ?? ''} fill="none" stroke={coast} strokeWidth={0.7} aria-hidden />
            {places
              .toSorted((one, other) => other.units - one.units)
              .map(place => (
                <Circle
                  key={place.code}
                  place={place}
                  at={projection([place.longitude!, place.latitude!])!}
                  r={radius(place.units, most)}
                  fill={`url(#${pattern}-${stateOf(place)})`}
                  stroke={colors[stateOf(place)]}
                  named={places.length <= MOST_NAMED}
                />
              ))}
          </svg>
        )}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0.5, alignItems: 'center', mt: 1 }}>
        {states.map(state => (
          <Box key={state} sx={{ display: 'flex', alignItems: 'center', gap: 0.75, typography: 'body2' }}>
            <svg width={20} height={20} aria-hidden>
              <circle cx={10} cy={10} r={8} fill={`url(#${pattern}-${state})`} stroke={colors[state]} strokeWidth={2} />
            </svg>
            {words[state]}
          </Box>
        ))}
        <Box sx={{ flex: 1 }} />
        <Button size="small" onClick={() => setWhole(!whole)}>
          {whole ? 'Fit to the sources' : 'Show the whole world'}
        </Button>
      </Box>
    </>
  );
};

/** Full, striped, empty and dotted: told apart without colours. */
const Pattern = ({ id, state, color }: { id: string; state: PlaceState; color: string }) => (
  <pattern id={id} width={7} height={7} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <rect width={7} height={7} fill={color} fillOpacity={state === 'fine' ? 0.55 : 0.12} />
    {state === 'low' && <rect width={3.5} height={7} fill={color} fillOpacity={0.7} />}
    {state === 'disabled' && <circle cx={3.5} cy={3.5} r={1.3} fill={color} />}
  </pattern>
);

interface CircleProps {
  place: Place;
  at: readonly [number, number];
  r: number;
  fill: string;
  stroke: string;
  named: boolean;
}

const Circle = ({ place, at: [x, y], r, fill, stroke, named }: CircleProps) => {
  const createPath = useCreatePath();
  const href = useHref(createPath({ resource: 'sources', type: 'edit', id: place.code }));
  const state = stateOf(place);
  const told =
    `${place.name}: ${quantity(place.units)} units of ${quantity(place.skus)} SKUs. ${words[state]}` +
    (state === 'low' ? ` (${quantity(place.low)}).` : '.');
  return (
    <Box
      component="a"
      href={href}
      aria-label={told}
      sx={{
        outline: 'none',
        '& circle': { strokeWidth: 2, cursor: 'pointer' },
        '&:focus-visible circle, &:hover circle': { strokeWidth: 4 },
        '&:focus-visible text, &:hover text': { textDecoration: 'underline' },
        '& text': {
          fill: 'text.primary',
          stroke: theme => theme.palette.background.paper,
          strokeWidth: 3,
          paintOrder: 'stroke',
          fontSize: 12,
          fontWeight: 600,
          textAnchor: 'middle',
        },
      }}
    >
      <title>{told}</title>
      <circle cx={x} cy={y} r={r} fill={fill} stroke={stroke} strokeDasharray={state === 'out' ? '4 3' : undefined} />
      {named && (
        <Box component="text" x={x} y={y + r + 14} sx={{ fill: theme => theme.palette.text.primary }}>
          {place.name}
        </Box>
      )}
    </Box>
  );
};

export default SourceMap;
