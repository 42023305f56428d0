import type { Identifier } from 'react-admin';
import { Refused } from './refusal';

/** A record is saved under an id that its form does not know yet, but something that belongs to it was refused. */
export class SavedInPart extends Error {
  constructor(
    readonly id: Identifier,
    message: string,
  ) {
    super(message);
  }
}

/** Does what follows on saving a record; when that is refused, the record is there all the same, as `saved` says. */
export const afterSaving = async (id: Identifier, saved: string, work: () => Promise<void>): Promise<void> => {
  try {
    await work();
  } catch (refused) {
    throw refused instanceof Refused && refused.status !== 401
      ? new SavedInPart(id, `${saved} ${refused.message}`)
      : refused;
  }
};
