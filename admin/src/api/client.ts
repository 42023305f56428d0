import { session } from '../access/session';
import { Refused, type RefusalBody } from './refusal';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

export interface Call {
  /** What stands after the `?`. */
  query?: URLSearchParams;
  body?: unknown;
  /** Instead of that of the session. */
  token?: string;
  signal?: AbortSignal | undefined;
}

/** Everything is read and written at the scope of all store views. */
const ROOT = '/rest/all/V1/';
const TRIES = 3;

/** Names a change, so that asking again after a lost answer finds the first answer. Works without HTTPS, unlike `randomUUID`. */
const newKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');

const pause = (seconds: number) => new Promise(resume => setTimeout(resume, seconds * 1000));

/**
 * Calls the REST API and answers its parsed body. A call that got no answer, or was told to come again (503), is repeated under
 * the same key, so that nothing is done twice.
 *
 * @throws Refused when the server says no
 */
export const call = async <T>(method: Method, path: string, { query, body, token, signal }: Call = {}): Promise<T> => {
  const bearer = token ?? session.current()?.token;
  const request: RequestInit = {
    method,
    headers: {
      Accept: 'application/json',
      ...(bearer === undefined ? {} : { Authorization: `Bearer ${bearer}` }),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(method === 'GET' ? {} : { 'Idempotency-Key': newKey() }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
    credentials: 'omit',
    cache: 'no-store',
  };
  const url = ROOT + path + (query?.size ? `?${query}` : '');
  for (let tries = 1; ; tries++) {
    const response = await fetch(url, request).catch((failure: unknown) => {
      if (tries < TRIES && !signal?.aborted) return undefined;
      throw signal?.aborted
        ? failure
        : new Refused(0, { message: 'The server cannot be reached. Check the connection, then try again.' });
    });
    if (response?.ok) return (await response.json()) as T;
    if (response && (response.status !== 503 || tries === TRIES))
      throw new Refused(response.status, await refusal(response));
    await pause(Math.min(Number(response?.headers.get('Retry-After') ?? tries / 2), 5));
  }
};

const refusal = async (response: Response): Promise<RefusalBody> => {
  const body = (await response.json().catch(() => undefined)) as Partial<RefusalBody> | undefined;
  return { ...body, message: body?.message ?? `The server answered ${response.status}.` };
};
