import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { createApp } from './app.ts';
import type { Config, Secrets } from './config.ts';
import type { House } from './house.ts';
import { countUnlaid, layOutWaiting } from './modules/documents/index.ts';
import {
  countNoticesSetAside,
  countStaffSetAside,
  type FailedSending,
  type FailedToStaff,
  forgetFailures,
  sendToStaff,
  sendWaiting,
} from './modules/notices/index.ts';
import { lastStockCheck } from './modules/statistics/index.ts';
import { openCarriers } from './open-carriers.ts';
import { systemNow } from './platform/clock.ts';
import { type Database, pendingMigrations, readMigrations } from './platform/database/index.ts';
import { createClamdScanner, type VirusScanner } from './platform/files/index.ts';
import { forgetAnswers, type GaugeSource } from './platform/http/index.ts';
import type { createLog } from './platform/log.ts';
import { countSetAside, type DeliverDeps, deliverOnce } from './platform/outbox.ts';
import { type Duty, runEvery } from './platform/run-every.ts';
import { countUnsealed, makeCheckpoints, sealLag, sealOnce } from './platform/sealing.ts';

/** What a running server stands on. */
export interface ServeOptions {
  readonly house: House;
  readonly db: Database;
  readonly ownerUrl: string;
  readonly config: Config;
  readonly secrets: Secrets;
  readonly log: ReturnType<typeof createLog>;
  readonly version: string;
  readonly webFolder: string | undefined;
}

const SEAL_EVERY_MS = 1_000;
const FOLD_EVERY_MS = 1_000;
const DELIVER_EVERY_MS = 500;
const LAW_EVERY_MS = 60_000;
const SUPERVISE_EVERY_MS = 60_000;
const CLOSE_TICKETS_EVERY_MS = 60_000;
const LAY_OUT_EVERY_MS = 1_000;
const SEND_EVERY_MS = 1_000;
const CHECKPOINT_EVERY_MS = 60_000;
const TIDY_EVERY_MS = 600_000;
const STOCK_EVERY_MS = 3_600_000;

/**
 * The server with its standing duties: sealing the journal and signing its checkpoints, folding the totals, telling
 * subscribers, doing what the law does by itself, supervising, closing the tickets of yesterday, laying out documents, sending notices, checking that
 * figures balance, forgetting old answers.
 * Each is safe in several processes at once and loses nothing when it stops anywhere.
 */
export async function createServer(options: ServeOptions): Promise<FastifyInstance> {
  const { house, db, config, log } = options;
  const scanner = config.clamd && createClamdScanner(config.clamd);
  const app = await createApp(house, {
    db,
    log,
    newRequestId: randomUUID,
    trustProxy: config.trustedProxies.length > 0 ? [...config.trustedProxies] : false,
    version: options.version,
    isReady: readiness(options.ownerUrl, scanner),
    gauges: [...gaugesOf(db), ...scannerGauges(scanner)],
    webFolder: options.webFolder,
  });
  const onError = (err: unknown) => log.error({ err }, 'a standing duty failed and is tried again');
  const duties = dutiesOf(options, onError);
  app.addHook('onClose', async () => {
    await Promise.all(duties.map((duty) => duty.stop()));
    await house.close();
  });
  return app;
}

/** What an operator watches. */
export function gaugesOf(db: Database): GaugeSource[] {
  return [
    {
      name: 'banshi_unsealed_entries',
      help: 'Journal entries that wait for their seal.',
      read: () => countUnsealed(db),
    },
    {
      name: 'banshi_seal_lag_seconds',
      help: 'For how long the oldest journal entry without a seal has waited for it.',
      read: () => sealLag(db),
    },
    {
      name: 'banshi_outbox_set_aside',
      help: 'Events that a subscriber failed to take again and again; somebody must look.',
      read: () => countSetAside(db),
    },
    {
      name: 'banshi_documents_set_aside',
      help: 'Issued documents that could not be laid out; somebody must look.',
      read: () => countUnlaid(db),
    },
    {
      name: 'banshi_notices_set_aside',
      help: 'Notices to applicants that could not be sent however often it was tried; somebody must look.',
      read: () => countNoticesSetAside(db),
    },
    {
      name: 'banshi_staff_messages_set_aside',
      help: 'Messages to staff about warnings and cards that could not be sent however often it was tried; somebody must look.',
      read: () => countStaffSetAside(db),
    },
    {
      name: 'banshi_stock_breaches',
      help: 'Accounts of the figures that did not balance when they were checked last; somebody must look.',
      read: async () => (await lastStockCheck(db)).breaches.length,
    },
  ];
}

function scannerGauges(scanner: VirusScanner | undefined): GaugeSource[] {
  if (!scanner) return [];
  return [
    {
      name: 'banshi_virus_scanner_silent',
      help: '1 while the virus scanner does not answer and no file is taken; somebody must look.',
      read: async () => ((await scanner.version()) ? 0 : 1),
    },
  ];
}

/** What standing work rests on. */
export interface StandingDeps {
  readonly house: House;
  readonly db: Database;
  readonly log: ServeOptions['log'];
  readonly checkpointFile: Config['checkpointFile'];
  readonly carriers: ReturnType<typeof openCarriers>;
}

/** Something that a running server does again and again. */
export interface StandingWork {
  readonly what: string;
  readonly everyMs: number;
  readonly work: () => Promise<unknown>;
}

function dutiesOf(
  { house, db, log, config, secrets }: ServeOptions,
  onError: (error: unknown) => void,
): readonly Duty[] {
  const { checkpointFile } = config;
  const carriers = openCarriers(config, secrets);
  return standingWork({ house, db, log, checkpointFile, carriers }).map(({ everyMs, work }) =>
    runEvery(everyMs, work, onError),
  );
}

/** All that a running server does by itself; nothing runs until somebody calls. */
export function standingWork(deps: StandingDeps): readonly StandingWork[] {
  const { house, db } = deps;
  const each = (what: string, everyMs: number, work: () => Promise<unknown>) => ({
    ...{ what, everyMs, work },
  });
  return [
    each('sealing', SEAL_EVERY_MS, () => sealOnce(db)),
    each('checkpoint', CHECKPOINT_EVERY_MS, () => checkpoint(deps)),
    each('folding', FOLD_EVERY_MS, house.fold),
    each('law', LAW_EVERY_MS, house.actByLaw),
    each('supervision', SUPERVISE_EVERY_MS, house.supervise),
    each('closing of tickets', CLOSE_TICKETS_EVERY_MS, house.closeTickets),
    each('check of the stock', STOCK_EVERY_MS, () => watchStock(house)),
    each('forgetting of answers', TIDY_EVERY_MS, () => forgetAnswers(db, systemNow())),
    each('forgetting of failures', TIDY_EVERY_MS, () => forgetFailures(db, systemNow())),
    ...goingOut(deps, each),
  ];
}

/** What tells others: subscribers, and by documents and messages whoever is outside. */
function goingOut(
  { house, db, log, carriers }: StandingDeps,
  each: (...one: [string, number, () => Promise<unknown>]) => StandingWork,
): readonly StandingWork[] {
  const delivering: DeliverDeps = {
    db,
    now: systemNow,
    onFailure: (err, { id, topic }, subscriber) =>
      log.error({ err, id, topic, subscriber }, 'an event was not taken and is told again later'),
  };
  const onUnlaid = (err: unknown, key: object) =>
    log.error({ err, ...key }, 'a document was not laid out and is tried again later');
  const sending = { ...house.noticeDeps, carriers };
  // A gateway that is down is no defect of ours; what is set aside shows in the gauge.
  const onUnsent = ({ error: err, ...failed }: FailedSending | FailedToStaff) =>
    log[err === undefined ? 'warn' : 'error']({ err, ...failed }, 'a notice was not sent');
  return [
    each('delivery', DELIVER_EVERY_MS, () => deliverOnce(delivering, house.subscriptions)),
    each('layout', LAY_OUT_EVERY_MS, () => layOutWaiting(house.documentDeps, onUnlaid)),
    each('sending of notices', SEND_EVERY_MS, () => sendWaiting(sending, onUnsent)),
    each('sending to staff', SEND_EVERY_MS, () => sendToStaff(sending, onUnsent)),
  ];
}

/** Accounts that do not balance are told each hour until somebody mends them. */
async function watchStock(house: Pick<House, 'checkStock'>): Promise<void> {
  const { breaches } = await house.checkStock();
  if (breaches.length === 0) return;
  throw new Error(
    `${breaches.length} accounts of the figures do not balance, the first is ${breaches[0]?.key}: see the page of data quality and run "npx banshi verify".`,
  );
}

/** A chain that is not what was signed before gets no new signature, and somebody is told each minute. */
async function checkpoint({ db, house, checkpointFile }: StandingDeps): Promise<void> {
  const { signing } = house.documentDeps;
  const made = await makeCheckpoints({ db, signing, checkpointFile, now: systemNow });
  if (made.ok) return;
  throw new Error(
    `The chain is not what its checkpoints vouch for at seal ${made.refusal.seq}, nothing is signed: run "npx banshi verify".`,
  );
}

/** Without its virus scanner the house goes on: everything but files is still taken, and it is said. */
function readiness(ownerUrl: string, scanner: VirusScanner | undefined) {
  return async () => {
    const pending = await pendingMigrations(ownerUrl, await readMigrations());
    if (pending.length > 0) return { ready: false, reason: `${pending.length} migrations wait` };
    if (!scanner || (await scanner.version())) return { ready: true };
    return { ready: true, reason: 'the virus scanner does not answer, so no file is taken' };
  };
}
