import type { Row } from './rest';

/** An entry of an address book as a form has it: its street in one text, its region flat. */
export const toRecord = ({ street, region, region_id, ...address }: Row): Row => ({
  ...address,
  street: (street as string[]).join('\n'),
  region: region?.region ?? null,
  region_id: region_id || null,
  default_billing: address.default_billing === true,
  default_shipping: address.default_shipping === true,
});

/** The lines of a street that was typed into one text. */
export const streetLines = (street: string): string[] =>
  street
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');

/** The entry as the API wants it. A region with an id needs no name. */
export const fromRecord = ({ street, region, region_id, customer_id: _, ...address }: Row): Row => ({
  ...address,
  street: streetLines(String(street ?? '')),
  region: region_id ? { region_id } : { region },
});

const OF_ADDRESSES = [
  'street',
  'city',
  'telephone',
  'postcode',
  'country_id',
  'region',
  'region_id',
  'company',
  'fax',
  'vat_id',
];
const OF_BOTH = ['firstname', 'lastname', 'middlename', 'prefix', 'suffix'];

const isBlank = (value: unknown) => value === undefined || value === null || String(value).trim() === '';

/**
 * The API names the fields of addresses without saying of which. What is required is about the entries that lack it; anything
 * else can only be about one when there is just one. What cannot be told is left out, to be told in general.
 */
export const addressErrors = (errors: Readonly<Record<string, string>>, record: Row): Record<string, string> => {
  const addresses = (record.addresses ?? []) as Row[];
  return Object.fromEntries(
    Object.entries(errors).flatMap(([field, message]): [string, string][] => {
      if (!OF_ADDRESSES.includes(field) && !(OF_BOTH.includes(field) && !isBlank(record[field])))
        return [[field, message]];
      const lacking = addresses.flatMap((address, index) => (isBlank(address[field]) ? [index] : []));
      const meant = lacking.length === 0 && addresses.length === 1 ? [0] : lacking;
      return meant.map(index => [`addresses.${index}.${field}`, message]);
    }),
  );
};
