import { streetLines } from './addressBook';
import { call } from './client';
import type { Country } from './directory';
import type { OrderAddress } from './orders';

/** An address of an order as a form has it: its street in one text, and nothing where somebody emptied an input. */
export type TypedAddress = { [Field in keyof Omit<OrderAddress, 'street'>]: OrderAddress[Field] | null } & {
  street: string;
};

export const toForm = ({ street, ...address }: OrderAddress): TypedAddress => ({
  ...address,
  street: street.join('\n'),
});

/** The address whole, as the API wants it. A region of the country's list goes with its code. */
export const fromForm = ({ street, ...address }: TypedAddress, countries: readonly Country[]) => {
  const regions = countries.find(({ id }) => id === address.country_id)?.available_regions ?? [];
  const region = regions.find(({ id }) => Number(id) === address.region_id);
  return { ...address, street: streetLines(street), region_code: region?.code ?? null };
};

/** Changes one of the addresses of an order: the one with this id. */
export const changeOrderAddress = (orderId: number, entity: ReturnType<typeof fromForm>) =>
  call<OrderAddress>('PUT', `orders/${orderId}`, { body: { entity } });
