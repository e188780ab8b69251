import { randomInt } from 'node:crypto';
import { open, readFile, rename, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { OperatorError } from '../../operator-error.ts';
import { runTool, type Toolset } from './cluster.ts';
import { CLUSTER_FOLDER } from './places.ts';
import { findPostmaster, isAlive, lastPort, type Postmaster } from './postmaster-file.ts';
import { PORT_RANGE, type ServerSettings, serverArguments } from './settings.ts';

const POLL_MS = 20;
/** Recovery after a crash replays at most `max_wal_size`; far beyond that something is broken. */
const START_DEADLINE_MS = 300_000;
/** How often a start is tried: another process may take the port, or old children may still end. */
const START_ATTEMPTS = 20;
const STOP_DEADLINE_MS = 60_000;
const LOG_BYTES_MAX = 10 * 1024 ** 2;

/** The running server of the cluster; starts one unless another process has done so. */
export async function ensureRunning(
  tools: Toolset,
  settings: Omit<ServerSettings, 'port'>,
): Promise<Postmaster> {
  for (let attempt = 1; attempt <= START_ATTEMPTS; attempt += 1) {
    const running = (await findPostmaster(tools.places.cluster)) ?? (await start(tools, settings));
    const ready = running && (await untilReady(tools, running));
    if (ready) return ready;
    await pause(attempt * POLL_MS);
  }
  throw new OperatorError(
    `The database under ${tools.places.home} does not start: ${await lastWords(tools)}; see ${tools.places.log}.`,
  );
}

/** Ends the server cleanly: running statements are cut, everything committed is on disk. */
export async function stop(cluster: string, { pid }: Postmaster): Promise<void> {
  signalFastShutdown(pid);
  const deadline = performance.now() + STOP_DEADLINE_MS;
  while (isAlive(pid) && (await findPostmaster(cluster))?.pid === pid) {
    if (performance.now() > deadline) throw new Error(`PostgreSQL ${pid} does not end`);
    await pause(POLL_MS);
  }
}

function signalFastShutdown(pid: number): void {
  try {
    process.kill(pid, 'SIGINT');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

/** Detached: a signal to our group, or our own death, must not take the server of others along. */
async function start(
  tools: Toolset,
  settings: Omit<ServerSettings, 'port'>,
): Promise<Postmaster | undefined> {
  const { binaries } = tools;
  const port = await portFor(tools);
  const log = await openLog(tools);
  try {
    const child = await runTool(tools, binaries.postgres, {
      args: (home) => [
        ...['-D', `${home}/${CLUSTER_FOLDER}`],
        ...serverArguments({ ...settings, port }),
      ],
      output: log.fd,
      detached: true,
    });
    const { pid } = child;
    if (pid === undefined) throw new Error(`PostgreSQL cannot be started: ${binaries.postgres}`);
    const ended = { yet: false };
    child.on('exit', () => {
      ended.yet = true;
    });
    child.unref();
    return await untilRecorded(tools, () => ended.yet);
  } finally {
    await log.close();
  }
}

/** Waits until a server has recorded itself; ours, or the one that came first. */
async function untilRecorded(
  { places }: Toolset,
  hasEnded: () => boolean,
): Promise<Postmaster | undefined> {
  const deadline = performance.now() + START_DEADLINE_MS;
  while (!hasEnded() && performance.now() < deadline) {
    const found = await findPostmaster(places.cluster);
    if (found) return found;
    await pause(POLL_MS);
  }
  return undefined;
}

/** The server once it takes connections, or nothing if it ends instead. */
async function untilReady({ places }: Toolset, first: Postmaster): Promise<Postmaster | undefined> {
  const deadline = performance.now() + START_DEADLINE_MS;
  let current: Postmaster | undefined = first;
  while (current && performance.now() < deadline) {
    if (current.state === 'ready') return current;
    await pause(POLL_MS);
    current = await findPostmaster(places.cluster);
  }
  return undefined;
}

/** The port of before, so that after a crash applications find the server again; or a free one. */
async function portFor({ places }: Toolset): Promise<number> {
  const before = await lastPort(places.cluster);
  return before !== undefined && (await isFree(before)) ? before : freePort();
}

/** A port on the loopback that nobody uses at this moment. */
async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(PORT_RANGE.from, PORT_RANGE.to);
    if (await isFree(port)) return port;
  }
}

/** Whether `port` can be listened on at the loopback. */
export async function isFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

async function openLog({ places, account }: Toolset) {
  const path = places.log;
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  );
  if (size > LOG_BYTES_MAX) await rename(path, `${path}.1`);
  const log = await open(path, 'a', 0o600);
  if (account.steppedDown) await log.chown(account.uid, account.gid);
  return log;
}

async function lastWords({ places }: Toolset): Promise<string> {
  const lines = (await readFile(places.log, 'utf8')).trim().split('\n');
  return lines.findLast((line) => /FATAL|PANIC|could not|error/i.test(line)) ?? 'it ended silently';
}
