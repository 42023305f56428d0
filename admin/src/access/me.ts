import { me as ask, type Me } from '../api/account';
import { session } from './session';

let known: Promise<Me> | undefined;

/** Who is signed in; asked once a session, and again after {@link forgetMe}. */
export const me = (): Promise<Me> => {
  known ??= ask();
  known.catch(forgetMe);
  return known;
};

export const forgetMe = () => {
  known = undefined;
};

session.onChange(forgetMe);
