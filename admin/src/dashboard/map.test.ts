import { describe, expect, it } from 'vitest';
import { closeTo, isOnMap, legible, radius, stateOf, wholeWorld, type Place } from './map';

const place: Place = {
  code: 'berlin',
  name: 'Berlin',
  enabled: true,
  latitude: 52.5,
  longitude: 13.4,
  units: 10,
  skus: 2,
  low: 0,
  out: 0,
};
const size = { width: 800, height: 400 };

describe('the state of a source', () => {
  it.each([
    [{}, 'fine'],
    [{ low: 1 }, 'low'],
    [{ units: 0, low: 1 }, 'out'],
    [{ units: 0, enabled: false }, 'disabled'],
  ])('with %j is %s', (differently, state) => {
    expect(stateOf({ ...place, ...differently })).toBe(state);
  });
});

describe('the map', () => {
  it.each([
    [{ latitude: null }, false],
    [{ latitude: 0, longitude: 0 }, false],
    [{ latitude: 0 }, true],
  ])('shows a source at %j: %j', (at, shown) => {
    expect(isOnMap({ ...place, ...at })).toBe(shown);
  });

  it('draws four times the units with twice the growth', () => {
    expect(radius(0, 100, 1000)).toBe(12);
    expect(radius(25, 100, 1000)).toBe(21);
    expect(radius(100, 100, 1000)).toBe(30);
    expect(radius(100, 100, 280)).toBe(12);
    expect(radius(0, 0, 1000)).toBe(12);
  });

  it('names as many sources as there is room for', () => {
    const names = [
      { text: 'Camden', x: 100, y: 100 },
      { text: 'London', x: 110, y: 110 },
      { text: 'Lyon', x: 110, y: 120 },
      { text: 'New York', x: 10, y: 100 },
    ];
    expect(legible(names, 800).map(name => name.text)).toEqual(['Camden', 'Lyon', 'New York']);
  });

  it('moves names into the map', () => {
    const names = [
      { text: 'New York', x: 10, y: 100 },
      { text: 'Sydney', x: 795, y: 300 },
    ];
    expect(legible(names, 800).map(name => name.x)).toEqual([32, 776]);
  });

  it('holds all sources that it comes close to', () => {
    const others = [place, { ...place, latitude: 45.8, longitude: 4.8 }, { ...place, latitude: 51.5, longitude: -0.1 }];
    const projection = closeTo(others, size);
    for (const { longitude, latitude } of others) {
      const [x, y] = projection([longitude!, latitude!])!;
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(size.width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(size.height);
    }
    expect(projection.scale()).toBeGreaterThan(wholeWorld(size).scale());
  });

  it('puts a single source into the middle, not too close', () => {
    const projection = closeTo([place], size);
    const [x, y] = projection([place.longitude!, place.latitude!])!;
    expect(x).toBeCloseTo(400);
    expect(y).toBeCloseTo(200);
    expect(projection.scale()).toBeCloseTo(wholeWorld(size).scale() * 8);
  });
});
