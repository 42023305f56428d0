import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { call } from './client';
import { Refused } from './refusal';

interface Seen {
  method: string | undefined;
  url: string | undefined;
  headers: IncomingMessage['headers'];
  body: string;
}

/** What the server answers, request by request; the last answer again and again. */
let answers: ((response: ServerResponse) => void)[] = [];
let seen: Seen[] = [];

const server = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { method, url, headers } = request;
  seen.push({ method, url, headers, body: Buffer.concat(chunks).toString() });
  answers[Math.min(seen.length, answers.length) - 1]!(response);
});

const answer =
  (status: number, body: string, headers: Record<string, string> = {}) =>
  (response: ServerResponse) =>
    response.writeHead(status, headers).end(body);

const hangUp = (response: ServerResponse) => response.destroy();
const busy = answer(503, '{"message":"Busy."}', { 'Retry-After': '0' });

beforeAll(async () => {
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { fetch } = globalThis;
  // In a browser, addresses are those of the page's server.
  vi.stubGlobal('fetch', (path: string, request: RequestInit) => fetch(origin + path, request));
});

afterAll(() => {
  vi.unstubAllGlobals();
  server.close();
});

beforeEach(() => {
  seen = [];
});

const refusal = (path: string): Promise<Refused> =>
  call('GET', path, { token: 'secret' }).then(
    () => Promise.reject(new Error('It was not refused.')),
    (refused: Refused) => refused,
  );

it('sends what is asked, and by whom', async () => {
  answers = [answer(200, '[1]')];
  expect(await call('GET', 'orders', { token: 'secret', query: new URLSearchParams({ a: 'b c' }) })).toEqual([1]);
  await call('POST', 'orders/1/hold', { token: 'secret', body: { why: 'ü' } });
  const [read, write] = seen;
  expect([read!.method, read!.url, read!.headers.authorization]).toEqual([
    'GET',
    '/rest/all/V1/orders?a=b+c',
    'Bearer secret',
  ]);
  expect(read!.headers['idempotency-key']).toBeUndefined();
  expect([write!.method, write!.url, write!.body]).toEqual(['POST', '/rest/all/V1/orders/1/hold', '{"why":"ü"}']);
  expect(write!.headers['content-type']).toBe('application/json');
});

it.each([
  ['got no answer', hangUp],
  ['was told to come again', busy],
])('repeats a change that %s under its key', async (_, first) => {
  answers = [first, answer(200, 'true')];
  expect(await call('POST', 'orders/1/hold', { token: 'secret' })).toBe(true);
  const keys = seen.map(({ headers }) => headers['idempotency-key']);
  expect(keys).toHaveLength(2);
  expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
  expect(keys[1]).toBe(keys[0]);
});

it('gives another change another key', async () => {
  answers = [answer(200, 'true')];
  await call('POST', 'orders/1/hold', { token: 'secret' });
  await call('POST', 'orders/1/hold', { token: 'secret' });
  expect(new Set(seen.map(({ headers }) => headers['idempotency-key'])).size).toBe(2);
});

it('gives up after three times', async () => {
  answers = [busy];
  expect(await refusal('orders')).toMatchObject({ status: 503, message: 'Busy.' });
  expect(seen).toHaveLength(3);
  answers = [hangUp];
  expect(await refusal('orders')).toMatchObject({
    status: 0,
    message: 'The server cannot be reached. Check the connection, then try again.',
  });
});

it('tells a refusal in the words of the server, and does not repeat what was refused', async () => {
  answers = [answer(400, '{"message":"\\"%1\\" is not there.","parameters":["tea"],"error_code":"not-there"}')];
  const refused = await refusal('orders');
  expect(refused).toBeInstanceOf(Refused);
  expect(refused).toMatchObject({ status: 400, message: '"tea" is not there.', code: 'not-there' });
  expect(seen).toHaveLength(1);
});

it('tells the status where a server in between has other words', async () => {
  answers = [answer(502, '<h1>Bad Gateway</h1>')];
  expect(await refusal('orders')).toMatchObject({ status: 502, message: 'The server answered 502.' });
});

it('says nothing of a call that nobody waits for any more', async () => {
  answers = [answer(200, 'true')];
  const failure = await call('GET', 'orders', { token: 'secret', signal: AbortSignal.abort() }).catch(
    (aborted: unknown) => aborted,
  );
  expect(failure).not.toBeInstanceOf(Refused);
  expect(seen).toHaveLength(0);
});
