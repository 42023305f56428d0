import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { useCreatePath } from 'react-admin';
import { useHref } from 'react-router-dom';
import { alpha, Box, Button, useTheme } from '@mui/material';
import { geoPath } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import world from 'world-atlas/countries-110m.json';
import { quantity } from '../ui/numbers';
import { closeTo, legible, radius, stateOf, wholeWorld, type Place, type PlaceState } from './map';

const topology = world as unknown as Topology<{ countries: GeometryCollection; land: GeometryCollection }>;
const land = feature(topology, topology.objects.land);
const borders = mesh(topology, topology.objects.countries, (one, other) => one !== other);

const words: Readonly<Record<PlaceState, string>> = {
  fine: 'Fine',
  low: 'Low stock',
  out: 'Out of stock',
  disabled: 'Disabled',
};

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
  // The largest first, so that none lies hidden under another.
  const circles = places
    .toSorted((one, other) => other.units - one.units)
    .map(place => {
      const [x, y] = projection([place.longitude!, place.latitude!])!;
      return { place, x, y, r: radius(place.units, most, width) };
    });
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
            {circles.map(({ place, x, y, r }) => (
              <Circle
                key={place.code}
                place={place}
                x={x}
                y={y}
                r={r}
                fill={`url(#${pattern}-${stateOf(place)})`}
                stroke={colors[stateOf(place)]}
              />
            ))}
            {legible(
              circles.map(({ place, x, y, r }) => ({ text: place.name, x, y: y + r + 14 })),
              width,
            ).map(({ text, x, y }) => (
              <Box
                key={`${text} ${x} ${y}`}
                component="text"
                x={x}
                y={y}
                aria-hidden
                sx={{
                  fill: palette.text.primary,
                  stroke: palette.background.paper,
                  strokeWidth: 3,
                  paintOrder: 'stroke',
                  fontSize: 12,
                  fontWeight: 600,
                  textAnchor: 'middle',
                  pointerEvents: 'none',
                }}
              >
                {text}
              </Box>
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
  x: number;
  y: number;
  r: number;
  fill: string;
  stroke: string;
}

const Circle = ({ place, x, y, r, fill, stroke }: CircleProps) => {
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
        '&:focus-visible circle, &:hover circle': { strokeWidth: 5 },
      }}
    >
      <title>{told}</title>
      <circle cx={x} cy={y} r={r} fill={fill} stroke={stroke} strokeDasharray={state === 'out' ? '4 3' : undefined} />
    </Box>
  );
};

export default SourceMap;
