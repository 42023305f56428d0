import { State, type Tone } from '../ui/State';

const tones: readonly Tone[] = ['default', 'warning', 'success', 'default'];

/** The states of an invoice or a credit memo; they differ in what it is called when the money went its way. */
export const chargedStates = (settled: string) => [
  { id: 1, name: 'Pending' },
  { id: 2, name: settled },
  { id: 3, name: 'Canceled' },
];

export const ChargedState = ({ state, settled }: { state: number; settled: string }) => (
  <State tone={tones[state] ?? 'default'}>
    {chargedStates(settled).find(({ id }) => id === state)?.name ?? String(state)}
  </State>
);
