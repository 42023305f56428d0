import { State, type Tone } from '../ui/State';

export const creditmemoStates = [
  { id: 1, name: 'Pending' },
  { id: 2, name: 'Refunded' },
  { id: 3, name: 'Canceled' },
];

const tones: readonly Tone[] = ['default', 'warning', 'success', 'default'];

export const CreditmemoState = ({ state }: { state: number }) => (
  <State tone={tones[state] ?? 'default'}>
    {creditmemoStates.find(({ id }) => id === state)?.name ?? String(state)}
  </State>
);
