import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Instant } from '../../../kernel/instant.ts';
import { type LocalDate, startOfDay } from '../../../kernel/local-date.ts';
import { transact } from '../../../platform/database/index.ts';
import { NOON, openHall } from '../catalogue-testing.ts';
import { demoMatters } from '../demo-catalogue.ts';
import { importMatters } from './import-matters.ts';

let hall: Awaited<ReturnType<typeof openHall>>;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const DAY = 86_400_000;
const onDay = (day: string) => startOfDay(day as LocalDate);

/** Publishes the first matter anew, to be cancelled on a day. */
async function planned(cancelsOn: string, at: Instant = NOON) {
  const [entry] = await demoMatters();
  if (!entry) throw new Error('the demo has matters');
  const changed = { ...entry, effectiveOn: undefined, body: { ...entry.body, cancelsOn } };
  const done = await transact(hall.db, (tx) =>
    importMatters(tx, [changed], { publish: 'changes', at, by: null }),
  );
  hall.catalogue.forget();
  return { done, taskCode: entry.taskCode };
}

async function matterOf(taskCode: string) {
  const found = await hall.catalogue.findMatter(taskCode);
  if (!found.ok) throw new Error('it is a matter of the demo');
  const { matterId, state, isInForce } = found.value;
  return { matterId, state, isInForce };
}

test('a planned cancellation lies after the day on which the list takes effect', async () => {
  const { done } = await planned('2026-03-02');
  expect(JSON.stringify(done)).toContain('cancel-past');
});

test('a matter is cancelled on the day that its list plans, once, and takes in nothing from then on', async () => {
  const { done, taskCode } = await planned('2026-03-16');
  expect(done).toMatchObject({ ok: true });
  hall.clock.now = (onDay('2026-03-16') - 1) as Instant;
  expect(await hall.catalogue.cancelAsPlanned()).toBe(0);
  expect(await matterOf(taskCode)).toMatchObject({ state: 'PUBLISHED', isInForce: true });
  hall.clock.now = (onDay('2026-03-16') + 3 * DAY) as Instant;
  expect(await hall.catalogue.cancelAsPlanned()).toBe(1);
  expect(await hall.catalogue.cancelAsPlanned()).toBe(0);
  const { matterId, ...stands } = await matterOf(taskCode);
  expect(stands).toEqual({ state: 'CANCELLED', isInForce: false });
  const acts = await hall.db
    .selectFrom('catalogue.matter_acts')
    .select(['action', 'state_to', 'by_staff', 'reason'])
    .where('matter_id', '=', matterId)
    .orderBy('id', 'desc')
    .limit(1)
    .execute();
  const reason = '清单载明的计划取消日期已到';
  expect(acts).toEqual([{ action: 'cancel', state_to: 'CANCELLED', by_staff: null, reason }]);
});
