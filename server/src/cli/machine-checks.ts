import { mkdtemp, readdir, rmdir, stat, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Config, isLoopback } from '../config.ts';
import { clamdText } from '../config-clamd.ts';
import { isFree, memoryMebibytes } from '../platform/database/index.ts';
import { createClamdScanner } from '../platform/files/index.ts';
import { fontDirectories } from '../platform/typesetting/font-directories.ts';
import type { Finding } from './finding.ts';
import type { Settings } from './session.ts';

const NODE_MAJOR_MIN = 24;
const MEMORY_MEBIBYTES_MIN = 2_000;
const DISK_GIBIBYTES_MIN = 5;
const GIBIBYTE = 1024 ** 3;
const FONT = /\.(otf|ttf|ttc)$/i;

/** What the machine and the settings must offer. */
export function machineChecks({ config }: Settings): Promise<Finding[]> {
  return Promise.all([
    nodeVersion(),
    memory(),
    dataFolder(config.dataDir),
    disk(config.dataDir),
    keyFile(config.keyFile),
    fonts(config.fontDir),
    port(config.host, config.port),
    notices(config),
    virusScanner(config),
  ]);
}

/** Where others can reach the house it is no trial any more: applicants are to be told. */
function notices({ host, noticeWays }: Config): Finding {
  const check = 'notices';
  const ways = [...noticeWays.keys()].join(', ');
  if (isLoopback(host) || ways !== 'folder') return { check, state: 'ok', sentence: `${ways}.` };
  const sentence =
    'applicants are told nothing, each notice is only laid into a folder; set NOTICES_BY to sms, email or webhook.';
  return { check, state: 'warning', sentence };
}

/** Files come from strangers wherever others reach the house; a scanner that is set and silent refuses them all. */
async function virusScanner({ host, clamd }: Config): Promise<Finding> {
  const check = 'virus scanner';
  if (!clamd) {
    if (isLoopback(host)) return { check, state: 'ok', sentence: 'none is set.' };
    const sentence = 'no file is scanned for viruses; set BANSHI_CLAMD to the address of a clamd.';
    return { check, state: 'warning', sentence };
  }
  const place = clamdText(clamd);
  const version = await createClamdScanner(clamd).version();
  if (version) return { check, state: 'ok', sentence: `${place} answers as ${version}.` };
  const sentence = `${place} does not answer, so no file is taken; start clamd there or mend BANSHI_CLAMD.`;
  return { check, state: 'fault', sentence };
}

function nodeVersion(): Finding {
  const check = 'Node';
  if (Number.parseInt(process.versions.node, 10) >= NODE_MAJOR_MIN) {
    return { check, state: 'ok', sentence: process.versions.node };
  }
  const sentence = `${process.versions.node} is too old; run "npm ci", which brings Node ${NODE_MAJOR_MIN}, and start with "npx banshi".`;
  return { check, state: 'fault', sentence };
}

function memory(): Finding {
  const found = memoryMebibytes();
  const state = found < MEMORY_MEBIBYTES_MIN ? 'warning' : 'ok';
  const advice = state === 'ok' ? '' : `; give it ${MEMORY_MEBIBYTES_MIN} MiB or more`;
  return { check: 'memory', state, sentence: `${found} MiB${advice}.` };
}

async function dataFolder(dataDir: string): Promise<Finding> {
  const check = 'data folder';
  const place = await nearestThere(dataDir);
  // Tried and not asked for: where the system makes no folders, such as /proc, the rights say otherwise.
  const writable = await mkdtemp(join(place, '.banshi-'))
    .then(rmdir)
    .then(
      () => true,
      () => false,
    );
  if (writable) return { check, state: 'ok', sentence: `${dataDir} can be written.` };
  const sentence = `${place} cannot be written; give this account the right or set BANSHI_DATA to another folder.`;
  return { check, state: 'fault', sentence };
}

async function disk(dataDir: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(await nearestThere(dataDir));
  const free = Math.floor((bavail * bsize) / GIBIBYTE);
  if (free >= DISK_GIBIBYTES_MIN)
    return { check: 'disk', state: 'ok', sentence: `${free} GiB free.` };
  const sentence = `${free} GiB free at ${dataDir}; make room for ${DISK_GIBIBYTES_MIN} GiB or set BANSHI_DATA to a larger disk.`;
  return { check: 'disk', state: 'fault', sentence };
}

async function keyFile(path: string): Promise<Finding> {
  const check = 'keys';
  const found = await stat(path).catch(nothingThere);
  if (!found) return { check, state: 'ok', sentence: `${path} will be made at the first start.` };
  if ((found.mode & 0o077) === 0) {
    return {
      check,
      state: 'ok',
      sentence: `${path} is there; keep a copy apart from every backup.`,
    };
  }
  return { check, state: 'fault', sentence: `${path} is open to others; run "chmod 600 ${path}".` };
}

async function fonts(fontDir: string | undefined): Promise<Finding> {
  const check = 'fonts';
  const folders = fontDirectories(fontDir);
  const names = await Promise.all(folders.map((folder) => readdir(folder).catch(nothingThere)));
  const counts = names.map((found = []) => found.filter((name) => FONT.test(name)).length);
  const empty = folders.filter((_, index) => counts[index] === 0);
  if (empty.length === 0) {
    const count = counts.reduce((sum, one) => sum + one, 0);
    return { check, state: 'ok', sentence: `${count} font files in ${folders.join(' and ')}.` };
  }
  const sentence = `${empty.join(' and ')} holds no fonts; mend FONT_DIR or restore assets/fonts from the repository.`;
  return { check, state: 'fault', sentence };
}

async function port(host: string, number: number): Promise<Finding> {
  const check = 'port';
  if (await isFree(number, host)) {
    return { check, state: 'ok', sentence: `${host}:${number} is free.` };
  }
  const sentence = `${host}:${number} is taken, maybe by a running Banshi, or no address of this machine; otherwise set PORT or HOST.`;
  return { check, state: 'warning', sentence };
}

async function nearestThere(path: string): Promise<string> {
  const found = await stat(path).catch(nothingThere);
  return found || dirname(path) === path ? path : nearestThere(dirname(path));
}

function nothingThere(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
  return undefined;
}
