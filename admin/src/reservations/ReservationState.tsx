import { State, type Tone } from '../ui/State';
import { words } from '../ui/words';

export const STATUSES = ['held', 'fulfilled', 'released', 'expired'];

const tones: Readonly<Record<string, Tone>> = { held: 'info', fulfilled: 'success', expired: 'warning' };

export const ReservationState = ({ status }: { status: string }) => (
  <State tone={tones[status] ?? 'default'}>{words(status)}</State>
);
