import { describe, expect, it } from 'vitest';
import { fromForm, toForm } from './orderAddress';

const stored = {
  entity_id: 5,
  firstname: 'Ann',
  lastname: 'Lee',
  street: ['160 1st St.', 'Floor 2'],
  city: 'Mineola',
  region: 'New York',
  region_id: 43,
  region_code: 'NY',
  country_id: 'US',
  telephone: '555',
};

const countries = [
  {
    id: 'US',
    available_regions: [
      { id: '12', code: 'CA', name: 'California' },
      { id: '43', code: 'NY', name: 'New York' },
    ],
  },
  { id: 'GB' },
];

describe('an address of an order', () => {
  it('is sent back as it came', () => {
    expect(toForm(stored).street).toBe('160 1st St.\nFloor 2');
    expect(fromForm(toForm(stored), countries)).toEqual(stored);
  });

  it.each([
    ['another region', { region: 'California', region_id: 12 }, { region_id: 12, region_code: 'CA' }],
    [
      'a country without a list of regions',
      { country_id: 'GB', region: 'Kent', region_id: null },
      { region_code: null },
    ],
  ])('in %s has no code of the region before', (_, typed, sent) => {
    expect(fromForm({ ...toForm(stored), ...typed }, countries)).toMatchObject(sent);
  });
});
