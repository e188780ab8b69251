import type { Database, Tx } from '../platform/database/index.ts';

/** Two rows among the counters: the day of the demo as a day number, and whether all of it is there. */
const DAY = 'demo/day';
const COMPLETE = 'demo/complete';

/** How far the demo has come: never begun, begun on a day, or all there. */
export type DemoProgress =
  | { readonly state: 'none' }
  | { readonly state: 'begun' | 'complete'; readonly dayNumber: number };

/** What this database knows of a demo. */
export async function readDemoProgress(db: Database): Promise<DemoProgress> {
  const rows = await db
    .selectFrom('platform.counters')
    .select(['name', 'value'])
    .where('name', 'in', [DAY, COMPLETE])
    .execute();
  const day = rows.find((row) => row.name === DAY);
  if (!day) return { state: 'none' };
  const state = rows.some((row) => row.name === COMPLETE) ? 'complete' : 'begun';
  return { state, dayNumber: Number(day.value) };
}

/** Notes the day on which the demo was begun, in the transaction that begins it. */
export async function noteBegun(tx: Tx, dayNumber: number): Promise<void> {
  await tx.insertInto('platform.counters').values({ name: DAY, value: dayNumber }).execute();
}

/** Notes that all of the demo is there, in the transaction that ends it. */
export async function noteComplete(tx: Tx): Promise<void> {
  await tx
    .insertInto('platform.counters')
    .values({ name: COMPLETE, value: 1 })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
}
