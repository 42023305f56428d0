import type { Identifier } from 'react-admin';
import { addressErrors, fromRecord, toRecord } from './addressBook';
import { call } from './client';
import { Refused, type RefusalBody } from './refusal';
import { restResource, type Row } from './rest';

/** What the API tells of a customer without saying which input it is about. */
const told: readonly [RegExp, string][] = [
  [/password/i, 'password'],
  [/email/i, 'email'],
];

/** Puts refusals beside the inputs of the form: an address's are those of one entry of the book. */
const besideInput =
  (record: Row) =>
  (failure: unknown): never => {
    if (!(failure instanceof Refused)) throw failure;
    const { errors = {} } = failure.body as { errors?: Record<string, string> };
    const byInput = Object.keys(errors).length > 0 ? addressErrors(errors, record) : general(failure.message);
    const body: RefusalBody = {
      message: failure.message,
      errors: Object.entries(byInput).map(([field, message]) => ({ message, parameters: { field } })),
    };
    throw new Refused(failure.status, body);
  };

const general = (message: string): Record<string, string> => {
  const input = told.find(([pattern]) => pattern.test(message))?.[1];
  return input === undefined ? {} : { [input]: message };
};

const named = ({ group_id, email, firstname, lastname, middlename, prefix, suffix, dob, gender, taxvat }: Row) => ({
  group_id,
  email,
  firstname,
  lastname,
  middlename,
  prefix,
  suffix,
  dob,
  gender,
  taxvat,
});

const read = (customer: Row): Row => {
  const addresses = (customer.addresses as Row[]).map(toRecord);
  const billing = addresses.find(address => address.default_billing);
  return {
    ...customer,
    addresses,
    name: `${customer.firstname} ${customer.lastname}`,
    billing_telephone: billing?.telephone,
    billing_postcode: billing?.postcode,
    billing_country_id: billing?.country_id,
    billing_region: billing?.region,
  };
};

const found = restResource({
  path: 'customers/search',
  id: 'id',
  searched: ['name', 'email', 'billing_telephone', 'billing_postcode', 'billing_city'],
  read,
});

const kept = restResource({
  path: 'customers',
  id: 'id',
  body: 'customer',
  read,
  write: record => ({ ...named(record), addresses: (record.addresses as Row[]).map(fromRecord) }),
});

export const customers = {
  ...kept,
  getList: found.getList,
  getMany: found.getMany,

  create: async ({ data }: { data: Row }) => {
    const { website_id, password, addresses = [] } = data;
    const customer = { ...named(data), website_id, addresses: (addresses as Row[]).map(fromRecord) };
    const made = await call<Row>('POST', 'customers', {
      body: { customer, ...(password ? { password } : {}) },
    }).catch(besideInput(data));
    return { data: read(made) as any };
  },

  update: (params: { id: Identifier; data: Row }) => kept.update(params).catch(besideInput(params.data)),
};

export const customerGroups = restResource({
  path: 'customerGroups/search',
  id: 'id',
  one: id => `customerGroups/${id}`,
  searched: ['code'],
});
