import { setTimeout as pause } from 'node:timers/promises';
import { readConfig } from '../config.ts';
import type { House } from '../house.ts';
import { ok } from '../kernel/result.ts';
import { loadDemoCatalogue } from '../modules/catalogue/index.ts';
import { openHouse } from '../open-house.ts';
import { systemNow } from '../platform/clock.ts';
import {
  APPLICATION_ROLE,
  type Database,
  openDatabase,
  transact,
} from '../platform/database/index.ts';
import type { Place } from './api-caller.ts';
import { hireCrew, signInAt } from './crew.ts';
import { type Ledger, openLedger } from './ledger.ts';
import { type WriterOptions, writeCases } from './writers.ts';

/** Sixteen clerks at work at once. */
const WRITERS = 16;
const POOL_MAX = 8;

/** The trial's own view of the database, beside the processes that are killed. */
export interface Observer {
  readonly db: Database;
  readonly house: House;
  close(): Promise<void>;
}

/** Opens the database with the keys under `dataDir`, which the processes on trial share. */
export async function openObserver(url: string, dataDir: string): Promise<Observer> {
  const db = openDatabase({ url, applicationRole: APPLICATION_ROLE, poolMax: POOL_MAX });
  const read = readConfig({ BANSHI_DATA: dataDir });
  if (!read.ok) throw new Error(read.refusal.join(' '));
  const house = await openHouse(db, read.value.config);
  return {
    db,
    house,
    close: async () => {
      await house.close();
      await db.destroy();
    },
  };
}

/** Brings people and matters into an empty database; the keys are made on the way. */
export async function prepareTrial(url: string, dataDir: string): Promise<void> {
  const observer = await openObserver(url, dataDir);
  await transact(observer.db, async (tx) => ok(await loadDemoCatalogue(tx, { at: systemNow() })));
  await hireCrew(observer.db);
  await observer.close();
}

/** Clerks at work. */
export interface Work {
  readonly ledger: Ledger;
  /** No new case is begun; resolves when every request has its answer. */
  finish(): Promise<void>;
}

/** Puts sixteen clerks to work at `place`. */
export async function startWork(
  house: House,
  place: Place,
  keys: WriterOptions['keys'],
): Promise<Work> {
  const clerk = await signInAt(place, 'clerk');
  const ledger = openLedger();
  const matter = await aHealthMatter(house);
  let over = false;
  const options: WriterOptions = { ...matter, clerk, ledger, keys, isOver: () => over };
  const running = Promise.all(Array.from({ length: WRITERS }, () => writeCases(options)));
  return {
    ledger,
    finish: async () => {
      over = true;
      await running;
    },
  };
}

/** A matter of the health commission that takes applications, with the numbers of its materials. */
export async function aHealthMatter(
  house: House,
): Promise<{ readonly matterId: number; readonly orderNums: readonly number[] }> {
  const { all } = await house.catalogue.matters();
  const found = all.find(
    (one) =>
      one.department.code === 'HEALTH' &&
      one.isOnApplication &&
      one.isInForce &&
      one.projectType === 'PROMISE',
  );
  const matter = found && (await house.catalogue.matter(found.matterId));
  if (!matter) throw new Error('the demo has no promise-type matter of HEALTH');
  return { matterId: matter.matterId, orderNums: matter.materials.map((one) => one.orderNum) };
}

/** Waits until `isTrue`; returns the milliseconds, or throws after `deadlineMs`. */
export async function until(isTrue: () => Promise<boolean>, deadlineMs: number): Promise<number> {
  const from = performance.now();
  while (!(await isTrue())) {
    if (performance.now() - from > deadlineMs) throw new Error(`not so after ${deadlineMs} ms`);
    await pause(LOOK_EVERY_MS);
  }
  return performance.now() - from;
}

const LOOK_EVERY_MS = 50;
