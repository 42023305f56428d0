import { State, type Tone } from '../ui/State';

export const invoiceStates = [
  { id: 1, name: 'Pending' },
  { id: 2, name: 'Paid' },
  { id: 3, name: 'Canceled' },
];

const tones: readonly Tone[] = ['default', 'warning', 'success', 'default'];

export const InvoiceState = ({ state }: { state: number }) => (
  <State tone={tones[state] ?? 'default'}>{invoiceStates.find(({ id }) => id === state)?.name ?? String(state)}</State>
);
