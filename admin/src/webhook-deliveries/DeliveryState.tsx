import { State, type Tone } from '../ui/State';

const said: Readonly<Record<string, readonly [Tone, string]>> = {
  pending: ['info', 'Pending'],
  delivered: ['success', 'Delivered'],
  dead: ['error', 'Dead: given up'],
};

export const DeliveryState = ({ state }: { state: string }) => {
  const [tone, word] = said[state] ?? ['default', state];
  return <State tone={tone}>{word}</State>;
};
