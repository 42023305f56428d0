import { State } from '../ui/State';

/** Whether a source sells and ships. */
export const EnabledState = ({ enabled }: { enabled: boolean }) => (
  <State tone={enabled ? 'success' : 'default'}>{enabled ? 'Enabled' : 'Disabled'}</State>
);
