import { HttpError, type AuthProvider } from 'react-admin';
import { endToken, me as ask, newToken } from '../api/account';
import { fromWire } from '../api/wireTime';
import { needsOf } from '../screens';
import { forgetMe, me } from './me';
import { mayDo } from './needs';
import { session } from './session';

const NEVER = new Promise<never>(() => {});

const isUnauthorized = (error: unknown) => error instanceof HttpError && error.status === 401;

/** Where the clock is so far ahead that the token seems over already, the server will say when it is. */
const startSession = async (token: string) => {
  forgetMe();
  const { expires_at } = await ask(token);
  const endsAt = expires_at ? fromWire(expires_at).getTime() : 0;
  session.start({ token, ...(endsAt > Date.now() ? { endsAt } : {}) });
};

export const authProvider: AuthProvider = {
  /** Without credentials, goes on with the session that another tab has started. */
  login: async ({ username, password }: { username?: string; password?: string }) => {
    if (username !== undefined && password !== undefined) await startSession(await newToken(username, password));
  },

  /** The token ends on the server as well, if that can be reached; nobody waits for it. */
  logout: async () => {
    const ended = session.current();
    if (ended) endToken(ended.token).catch(() => {});
    session.end();
    forgetMe();
  },

  checkAuth: async () => {
    if (!session.current()) throw new Error('Sign in to go on.');
  },

  /**
   * A 401 says that the token is over, or that a role lacks something: only the first ends the session, which leads to the sign-in
   * page. Who asked is then never answered: react-admin would answer with an empty success, and forms would say that all is saved.
   */
  checkError: async (error: unknown) => {
    if (!isUnauthorized(error)) return;
    forgetMe();
    const isOver = !session.current() || (await me().then(() => false, isUnauthorized));
    if (!isOver) return;
    session.end();
    await NEVER;
  },

  getIdentity: async () => {
    const { id, name } = await me();
    return { id: id ?? name, fullName: name };
  },

  getPermissions: async () => (await me()).resources,

  canAccess: async ({ resource, action }) => mayDo(action, needsOf(resource), new Set((await me()).resources)),
};
