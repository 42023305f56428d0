import type { Setting } from '../api/settings';

/** What a person has changed and not saved: a value, or null to inherit again. */
export type Change = string | null | undefined;

/** Inheriting again, or going on from the value that was inherited; what was so already is no change. */
export const toggled = (setting: Setting, inherited: boolean, value: string): Change => {
  if (inherited) return setting.inherited ? undefined : null;
  return setting.inherited ? shownValue(setting, value) : undefined;
};

/** Secrets come masked, and the mask is not their value. */
const shownValue = ({ type }: Setting, value: string) => (type === 'secret' ? '' : value);
