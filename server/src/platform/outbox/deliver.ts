import type { Instant } from '../../kernel/instant.ts';
import { ok } from '../../kernel/result.ts';
import { type Database, transact } from '../database/index.ts';
import { mayDeliver, noteFailure, takeWaiting } from './outbox-rows.ts';
import type { Subscription, Told } from './subscription.ts';

/** What delivering needs from outside. */
export interface DeliverDeps {
  readonly db: Database;
  readonly now: () => Instant;
  /** Hears of what failed; it will be tried again. */
  readonly onFailure: (error: unknown, told: Told, subscriber: string) => void;
}

/** Rows told in one transaction; when one of them fails, each is told in its own. */
const ROWS_AT_ONCE = 100;

/** Tells each subscriber what waits for him, once through; gives the number of rows told. */
export async function deliverOnce(
  deps: DeliverDeps,
  subscriptions: readonly Subscription[],
): Promise<number> {
  let told = 0;
  for (const subscription of subscriptions) told += await deliverTo(deps, subscription);
  return told;
}

/** Delivers until nothing may be told any more, for commands and tests. */
export async function deliverAll(
  deps: DeliverDeps,
  subscriptions: readonly Subscription[],
): Promise<void> {
  for (let told = 1; told > 0; ) told = await deliverOnce(deps, subscriptions);
}

async function deliverTo(deps: DeliverDeps, subscription: Subscription): Promise<number> {
  try {
    return await tell(deps, subscription, { limit: ROWS_AT_ONCE });
  } catch {
    return tellOneByOne(deps, subscription);
  }
}

/** Goes on after a failure: what failed waits, what is about other subjects is told. */
async function tellOneByOne(deps: DeliverDeps, subscription: Subscription): Promise<number> {
  for (let told = 0; ; told += 1) {
    const outcome = await tellNext(deps, subscription);
    if (outcome === 'none' || told === ROWS_AT_ONCE) return told;
  }
}

async function tellNext(deps: DeliverDeps, subscription: Subscription): Promise<'none' | 'one'> {
  const taken: Told[] = [];
  try {
    const count = await tell(deps, subscription, { limit: 1, onTaken: (one) => taken.push(one) });
    return count === 0 ? 'none' : 'one';
  } catch (error) {
    const failed = taken.at(-1);
    if (!failed) throw error;
    const text = error instanceof Error ? error.message : String(error);
    const { subscriber } = subscription;
    await noteFailure(deps.db, { ...failed, subscriber }, { at: deps.now(), error: text });
    deps.onFailure(error, failed, subscriber);
    return 'one';
  }
}

interface Portion {
  readonly limit: number;
  readonly onTaken?: (told: Told) => void;
}

async function tell(
  { db, now }: DeliverDeps,
  { subscriber, hear }: Subscription,
  { limit, onTaken }: Portion,
): Promise<number> {
  const delivered = await transact<number, never>(db, async (tx) => {
    if (!(await mayDeliver(tx, subscriber))) return ok(0);
    const waiting = await takeWaiting(tx, subscriber, { at: now(), limit });
    for (const told of waiting) {
      onTaken?.(told);
      await hear(tx, told);
    }
    return ok(waiting.length);
  });
  return delivered.ok ? delivered.value : 0;
}
