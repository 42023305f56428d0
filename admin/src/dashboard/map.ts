import { geoNaturalEarth1, type GeoProjection } from 'd3-geo';

/** A source with what it holds. */
export interface Place {
  code: string;
  name: string;
  enabled: boolean;
  latitude: number | null;
  longitude: number | null;
  units: number;
  skus: number;
  low: number;
  out: number;
}

export type PlaceState = 'fine' | 'low' | 'out' | 'disabled';

export const stateOf = ({ enabled, units, low }: Place): PlaceState => {
  if (!enabled) return 'disabled';
  if (units <= 0) return 'out';
  return low > 0 ? 'low' : 'fine';
};

/** Sources that were never given coordinates have none, or 0 and 0, where there is only sea. */
export const isOnMap = ({ latitude, longitude }: Place): boolean =>
  typeof latitude === 'number' && typeof longitude === 'number' && (latitude !== 0 || longitude !== 0);

const SMALLEST = 12;
const LARGEST = 30;
const OF_THE_WIDTH = 1 / 28;

/**
 * How large a circle is, in pixels: areas compare as units do. The smallest can still be hit by a finger, and the largest leaves
 * room on a narrow map.
 */
export const radius = (units: number, most: number, width: number): number => {
  const largest = Math.max(SMALLEST, Math.min(LARGEST, width * OF_THE_WIDTH));
  return most <= 0 ? SMALLEST : SMALLEST + (largest - SMALLEST) * Math.sqrt(Math.max(0, units) / most);
};

const LETTER = 8;
const LINE = 15;

/** A text as it would stand on the map, by the middle of its line. */
export interface Name {
  text: string;
  x: number;
  y: number;
}

/** The names that have room, each moved into the map: those that do not stand over one before them. */
export const legible = (names: readonly Name[], width: number): Name[] => {
  const half = ({ text }: Name) => (text.length * LETTER) / 2;
  const kept: Name[] = [];
  for (const wanted of names) {
    const name = { ...wanted, x: Math.min(Math.max(wanted.x, half(wanted)), width - half(wanted)) };
    const isFree = kept.every(
      other => Math.abs(name.y - other.y) >= LINE || Math.abs(name.x - other.x) >= half(name) + half(other),
    );
    if (isFree) kept.push(name);
  }
  return kept;
};

/** How many times closer than the whole world the map comes at most, so that one source alone does not fill it. */
const CLOSEST = 8;
const MARGIN = 60;

interface Size {
  width: number;
  height: number;
}

export const wholeWorld = ({ width, height }: Size): GeoProjection =>
  geoNaturalEarth1().fitSize([width, height], { type: 'Sphere' });

/** As close to these sources as lets all of them be seen, with their middle in the middle. */
export const closeTo = (places: readonly Place[], size: Size): GeoProjection => {
  const world = wholeWorld(size);
  const points = places.map(({ longitude, latitude }) => world([longitude!, latitude!])!);
  const [left, right] = extent(points.map(([x]) => x));
  const [top, bottom] = extent(points.map(([, y]) => y));
  const closer = Math.min(
    CLOSEST,
    (size.width - 2 * MARGIN) / (right - left),
    (size.height - 2 * MARGIN) / (bottom - top),
  );
  if (points.length === 0 || closer <= 1) return world;
  const [x, y] = world.translate();
  return world
    .scale(world.scale() * closer)
    .translate([
      size.width / 2 - closer * ((left + right) / 2 - x),
      size.height / 2 - closer * ((top + bottom) / 2 - y),
    ]);
};

const extent = (values: readonly number[]) => [Math.min(...values), Math.max(...values)] as const;
