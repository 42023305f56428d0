import type { AclResource } from '../access/resourceTree';
import { call } from './client';
import { beside } from './refusal';

/** The signed-in user, as `GET /V1/access/me` tells. */
export interface Me {
  id?: number;
  name: string;
  email?: string;
  first_name?: string;
  last_name?: string;
  /** The name of the role. */
  role?: string;
  /** All ACL resources held, with what they include. */
  resources: string[];
  /** When the token ends, in UTC; null for one that lasts. */
  expires_at?: string | null;
}

/** @param token of whom; that of the session unless it is given */
export const me = (token?: string) => call<Me>('GET', 'access/me', token === undefined ? {} : { token });

export const newToken = (username: string, password: string) =>
  call<string>('POST', 'integration/admin/token', { body: { username, password } });

/** Signs out: other tokens of the user go on. */
export const endToken = (token: string) => call<true>('DELETE', 'access/me/token', { token });

/** All tokens of the user end with it. A wrong present password is refused as signing in is, with 401. */
export const changeOwnPassword = (current_password: string, new_password: string) =>
  call<true>('PUT', 'access/me/password', { body: { current_password, new_password } }).catch(
    beside({ 'weak-password': 'new_password' }),
  );

export const aclTree = () => call<AclResource>('GET', 'access/resources');
