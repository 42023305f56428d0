import { HttpError, type AuthProvider } from 'react-admin';
import { call } from '../api/client';
import { fromWire } from '../api/wireTime';
import { mayDo } from './needs';
import { session } from './session';
import { needsOf } from '../screens';

/** The signed-in user, as `GET /V1/access/me` tells. */
export interface Me {
  id?: number;
  name: string;
  /** All ACL resources held, with what they include. */
  resources: string[];
  /** When the token ends, in UTC. */
  expires_at?: string;
}

/** Asked once a session. */
let known: Promise<Me> | undefined;

export const me = (): Promise<Me> => {
  known ??= call<Me>('GET', 'access/me');
  known.catch(forget);
  return known;
};

const forget = () => {
  known = undefined;
};

const startSession = async (token: string) => {
  forget();
  const { expires_at } = await call<Me>('GET', 'access/me', { token });
  session.start({ token, ...(expires_at ? { endsAt: fromWire(expires_at).getTime() } : {}) });
};

export const authProvider: AuthProvider = {
  login: async ({ username, password }: { username: string; password: string }) =>
    startSession(await call<string>('POST', 'integration/admin/token', { body: { username, password } })),

  logout: async () => {
    session.end();
    forget();
  },

  checkAuth: async () => {
    if (!session.current()) throw new Error('Sign in to go on.');
  },

  /** A 401 says that the token is over, or that a role lacks something: only the first ends the session. */
  checkError: async (error: unknown) => {
    if (!(error instanceof HttpError) || error.status !== 401) return;
    if (session.current() && (await call<Me>('GET', 'access/me').catch(() => undefined))) return;
    session.end();
    throw new Error('Your session has ended. Sign in to go on where you were.');
  },

  getIdentity: async () => {
    const { id, name } = await me();
    return { id: id ?? name, fullName: name };
  },

  getPermissions: async () => (await me()).resources,

  canAccess: async ({ resource, action }) => mayDo(action, needsOf(resource), new Set((await me()).resources)),
};
