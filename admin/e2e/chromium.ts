import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import browser from './browser/package.json' with { type: 'json' };

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
const ADVICE =
  'Install Chromium (Debian: apt-get install chromium) or Chrome, or name the program of one in HOLDFAST_CHROMIUM.';

/**
 * The Chromium to test with: the one that `HOLDFAST_CHROMIUM` names, else one that is installed, else one that npm brings, for
 * Linux on x86-64.
 */
export const chromium = (): string => process.env.HOLDFAST_CHROMIUM ?? installed() ?? broughtByNpm();

const installed = (): string | undefined => {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return [...NAMES.flatMap(name => folders.map(folder => join(folder, name))), MAC].find(isProgram);
};

const isProgram = (file: string) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const broughtByNpm = (): string => {
  const folder = join(import.meta.dirname, 'browser');
  const program = join(folder, 'node_modules', `chromium-${browser.dependencies['@sparticuz/chromium']}`);
  if (existsSync(program)) return program;
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error(`There is no Chromium. ${ADVICE}`);
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit' });
  const packed = readFileSync(join(folder, 'node_modules/@sparticuz/chromium/bin/chromium.br'));
  writeFileSync(`${program}.new`, brotliDecompressSync(packed), { mode: 0o755 });
  try {
    execFileSync(`${program}.new`, ['--version']);
  } catch (cause) {
    throw new Error(`The Chromium of npm does not run on this machine. ${ADVICE}`, { cause });
  }
  renameSync(`${program}.new`, program);
  return program;
};
