import { setTimeout as pause } from 'node:timers/promises';
import type { Command } from 'commander';
import { isFree } from '../platform/database/index.ts';
import { EXIT_BY_SIGNAL, type StopSignal } from '../platform/end-in-order.ts';
import { createLog } from '../platform/log.ts';
import { OperatorError } from '../platform/operator-error.ts';
import { type Duty, runEvery } from '../platform/run-every.ts';
import type { CommandIo } from './io.ts';
import { openSession, type Session, type Settings } from './session.ts';

/** An account that is told at the start: of the demo, so that one can look around, or a first administrator. */
export interface DemoAccount {
  readonly login: string;
  readonly password: string;
  /** What this account is for, in a few words. */
  readonly about: string;
}

/** The web and API server, as far as starting and stopping go; Fastify is one. */
export interface WebServer {
  readonly server: { closeAllConnections(): void; closeIdleConnections(): void };
  listen(place: { readonly host: string; readonly port: number }): Promise<string>;
  close(): Promise<unknown>;
}

export interface StartDeps {
  readonly io: CommandIo;
  readonly settings: Settings;
  /** Builds the pages when their sources have changed. */
  readonly ensureWebBuilt: () => Promise<unknown>;
  /** Loads what `buildServer` needs of the program, while the database starts. */
  readonly load: () => Promise<unknown>;
  /** Loads the demo content when the database holds nothing yet. */
  readonly loadDemoIfEmpty: (session: Session) => Promise<void>;
  /** Gives an installation without staff its first administrators, with passwords that are told this once. */
  readonly foundIfUnstaffed: (session: Session) => Promise<readonly DemoAccount[]>;
  /** The demo accounts that this database really has. */
  readonly demoAccounts: (session: Session) => Promise<readonly DemoAccount[]>;
  readonly buildServer: (session: Session, log: ReturnType<typeof createLog>) => Promise<WebServer>;
}

interface StartOptions {
  readonly empty?: true;
  readonly json?: true;
}

/** Requests get this long to finish before their connections are cut. */
const FINISH_MS = 10_000;
const SWEEP_MS = 100;
/** The database is a process of its own: once it is on its way, we have time for ourselves. */
const DATABASE_FIRST_MS = 150;
const ATTEND_EVERY_MS = 1_000;

/** `banshi start`. */
export function registerStart(program: Command, deps: StartDeps): void {
  program
    .command('start')
    .description('bring everything up: database, migrations, demo content, web and API')
    .option(
      '--empty',
      'load no demo content; an installation without staff gets its first administrators',
    )
    .option('--json', 'print {"address":…,"accounts":[…]}')
    .addHelpText(
      'after',
      '\nSIGTERM or Ctrl-C finishes the requests and stops the database cleanly.',
    )
    .action((options: StartOptions) => start(deps, options));
}

async function start(deps: StartDeps, options: StartOptions): Promise<void> {
  const stopped = signalToStop();
  const { config } = deps.settings;
  await assertFree(config.host, config.port);
  const log = createLog(config.logLevel);
  const opening = openSession(deps.settings, {
    migrations: 'apply',
    onConnectionLost: (error) => log.warn({ err: error }, 'database connection lost'),
  });
  const serving = Promise.all([
    opening,
    deps.ensureWebBuilt(),
    pause(DATABASE_FIRST_MS).then(deps.load),
  ]).then(([session]) => serve(deps, { session, log, options }));
  const early = await Promise.race([serving.then(() => undefined), stopped]).catch(
    async (error) => {
      await letGo(opening);
      throw error;
    },
  );
  if (early !== undefined) return giveUp(opening, early);
  const session = await opening;
  try {
    const server = await serving;
    const attending = attend(session, log);
    await stopped;
    await attending.stop();
    await finish(server);
  } finally {
    await session.close();
  }
}

interface Serving {
  readonly session: Session;
  readonly log: ReturnType<typeof createLog>;
  readonly options: StartOptions;
}

/** Loads the demo where it is wanted, or founds the house, listens and says so. */
async function serve(deps: StartDeps, { session, log, options }: Serving): Promise<WebServer> {
  const { host, port } = deps.settings.config;
  if (!options.empty) await deps.loadDemoIfEmpty(session);
  const first = options.empty ? await deps.foundIfUnstaffed(session) : [];
  const server = await deps.buildServer(session, log);
  const address = await server.listen({ host, port });
  const accounts = first.length > 0 ? first : await deps.demoAccounts(session);
  announce(deps.io, { address, accounts, isFirst: first.length > 0 }, options);
  return server;
}

/** Closes a session that was or still is being opened; one that could not be opened has closed itself. */
async function letGo(opening: Promise<Session>): Promise<void> {
  await opening.then((session) => session.close()).catch(() => undefined);
}

/** Stopped before it was up: what was begun is let go of in order; the next start takes it up again. */
async function giveUp(opening: Promise<Session>, signal: StopSignal): Promise<void> {
  await Promise.race([letGo(opening), pause(FINISH_MS)]);
  process.exit(EXIT_BY_SIGNAL[signal]);
}

/** A database that was killed under us is started again; meanwhile requests are answered 503. */
function attend(session: Session, log: ReturnType<typeof createLog>): Duty {
  return runEvery(
    ATTEND_EVERY_MS,
    async () => {
      if (await session.stayIn()) log.warn('the database had gone and was started again');
    },
    (err) => log.error({ err }, 'the database has gone and is tried again'),
  );
}

/** Resolves with the first signal; later ones change nothing, the stop is under way. */
function signalToStop(): Promise<StopSignal> {
  return new Promise((resolve) => {
    process.on('SIGINT', () => resolve('SIGINT'));
    process.on('SIGTERM', () => resolve('SIGTERM'));
  });
}

/** A browser keeps its connection open after the reply; closed again and again, none holds us up. */
async function finish(server: WebServer): Promise<void> {
  const sweep = setInterval(() => server.server.closeIdleConnections(), SWEEP_MS);
  const cut = setTimeout(() => server.server.closeAllConnections(), FINISH_MS);
  await server.close();
  clearInterval(sweep);
  clearTimeout(cut);
}

async function assertFree(host: string, port: number): Promise<void> {
  if (await isFree(port, host)) return;
  throw new OperatorError(
    `Nothing can listen on ${host}:${port}: the port is taken or the address is not of this machine; set PORT or HOST, or stop what runs there.`,
  );
}

interface Announcement {
  readonly address: string;
  readonly accounts: readonly DemoAccount[];
  /** The accounts of administrators, whose passwords are shown this once. */
  readonly isFirst: boolean;
}

function announce(io: CommandIo, news: Announcement, options: StartOptions): void {
  if (options.json) {
    io.json({ address: news.address, accounts: news.accounts });
    return;
  }
  io.out(`Banshi is ready: ${news.address}`);
  if (news.accounts.length === 0) return;
  io.out(
    news.isFirst
      ? 'First accounts. Their passwords are shown only now; write them down (login, password, what for):'
      : 'Demo accounts (login, password, what for):',
  );
  for (const { login, password, about } of news.accounts) {
    io.out(`  ${login.padEnd(16)} ${password.padEnd(20)} ${about}`);
  }
}
