import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Api } from '../demo/api';
import { fill, hasGoods } from '../demo/fill';
import { receiver } from './receiver';

const ROOT = join(import.meta.dirname, '../..');
const TARGET = join(ROOT, 'target');
const LOG = join(TARGET, 'e2e-server.log');
const READY = /Holdfast is ready at (http:\S+?),/;

/**
 * Before all tests: starts a server of their own, unless `HOLDFAST_URL` names one that runs already, and fills it with the
 * demonstration shop, unless it has goods. Answers what ends it all.
 */
export default async (): Promise<() => Promise<void>> => {
  const server = process.env.HOLDFAST_URL === undefined ? await startServer() : undefined;
  process.env.HOLDFAST_ADMIN_USERNAME ??= 'admin';
  const { HOLDFAST_URL = '', HOLDFAST_ADMIN_USERNAME, HOLDFAST_ADMIN_PASSWORD } = process.env;
  if (HOLDFAST_ADMIN_PASSWORD === undefined)
    throw new Error('Give the password of the administrator at HOLDFAST_URL in HOLDFAST_ADMIN_PASSWORD.');
  const listener = await receiver();
  try {
    const api = await Api.signedIn(HOLDFAST_URL, HOLDFAST_ADMIN_USERNAME, HOLDFAST_ADMIN_PASSWORD);
    if (!(await hasGoods(api))) await fill(api, server ? listener.url : undefined);
  } catch (failure) {
    await server?.stop();
    throw failure;
  } finally {
    if (!server) listener.close();
  }
  return async () => {
    listener.close();
    await server?.stop();
  };
};

/** On a free port and an empty data folder. Tests find it by `HOLDFAST_URL`, and the password in `HOLDFAST_ADMIN_PASSWORD`. */
const startServer = async () => {
  await mkdir(TARGET, { recursive: true });
  const folder = await mkdtemp(join(TARGET, 'e2e-'));
  const password = `${randomBytes(12).toString('hex')}a1`;
  const others = Object.fromEntries(Object.entries(process.env).filter(([name]) => !isServerSetting(name)));
  const server = spawn(
    join(ROOT, 'holdfast'),
    ['serve', '--port=0', `--data-dir=${folder}`, '--webhook-private-addresses=allow'],
    { env: { ...others, HOLDFAST_ADMIN_PASSWORD: password }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  process.on('exit', () => server.kill());
  const stop = async () => {
    if (server.exitCode === null && server.kill()) await once(server, 'exit');
    await rm(folder, { recursive: true, force: true });
  };
  try {
    process.env.HOLDFAST_URL = await address(server);
  } catch (failure) {
    await stop();
    throw failure;
  }
  process.env.HOLDFAST_ADMIN_USERNAME = 'admin';
  process.env.HOLDFAST_ADMIN_PASSWORD = password;
  return { stop };
};

/** What the server is told by the environment, which is not meant for a server of the tests. */
const isServerSetting = (name: string) => name.startsWith('HOLDFAST_') && name !== 'HOLDFAST_JAVA_HOME';

const address = (server: ChildProcess): Promise<string> =>
  new Promise((found, failed) => {
    const output = server.stdout;
    if (!output) throw new Error('The server has no output.');
    output.pipe(createWriteStream(LOG));
    createInterface(output).on('line', line => {
      const url = READY.exec(line)?.[1];
      if (url) found(url);
    });
    server.on('error', failed);
    server.on('exit', code => failed(new Error(`The server ended with exit code ${code}; what it said is in ${LOG}.`)));
  });
