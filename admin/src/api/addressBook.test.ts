import { describe, expect, it } from 'vitest';
import { addressErrors, fromRecord, toRecord } from './addressBook';

const wire = {
  id: 3,
  customer_id: 1,
  street: ['160 1st St.', 'Floor 2'],
  region: { region_code: 'NY', region: 'New York', region_id: 43 },
  region_id: 43,
  city: 'Mineola',
  default_billing: true,
};

describe('an entry of an address book', () => {
  it('is flat in a form', () => {
    expect(toRecord(wire)).toEqual({
      id: 3,
      customer_id: 1,
      street: '160 1st St.\nFloor 2',
      region: 'New York',
      region_id: 43,
      city: 'Mineola',
      default_billing: true,
      default_shipping: false,
    });
  });

  it('is sent back as it came', () => {
    expect(fromRecord(toRecord(wire))).toEqual({
      id: 3,
      street: ['160 1st St.', 'Floor 2'],
      region: { region_id: 43 },
      city: 'Mineola',
      default_billing: true,
      default_shipping: false,
    });
  });

  it('has a region without a number where the country has no list of them', () => {
    expect(fromRecord({ street: ' A \n\n', region: 'Kent', region_id: null })).toEqual({
      street: ['A'],
      region: { region: 'Kent' },
    });
  });
});

describe('what is wrong with addresses', () => {
  const customer = { firstname: 'Ann', lastname: '', addresses: [{ city: 'Rome' }, { city: ' ' }] };

  it.each([
    [{ city: 'No.' }, { 'addresses.1.city': 'No.' }],
    [{ firstname: 'No.' }, { 'addresses.0.firstname': 'No.', 'addresses.1.firstname': 'No.' }],
    [{ lastname: 'No.' }, { lastname: 'No.' }],
    [{ email: 'No.' }, { email: 'No.' }],
  ])('%j stands beside %j', (errors, byInput) => {
    expect(addressErrors(errors as Record<string, string>, customer)).toEqual(byInput);
  });

  it('is told in general when it could be about any of them', () => {
    expect(addressErrors({ city: 'Too long.' }, { addresses: [{ city: 'A' }, { city: 'B' }] })).toEqual({});
    expect(addressErrors({ city: 'Too long.' }, { addresses: [{ city: 'A' }] })).toEqual({
      'addresses.0.city': 'Too long.',
    });
  });
});
