import { afterAll, beforeAll, expect, test } from 'vitest';
import { transact } from '../../../platform/database/index.ts';
import { NOON, openHall } from '../catalogue-testing.ts';
import { changeMatterState } from './change-matter-state.ts';

let hall: Awaited<ReturnType<typeof openHall>>;
let matterId: number;
beforeAll(async () => {
  hall = await openHall();
  const { all } = await hall.catalogue.matters();
  matterId = all.find((one) => one.name === '医疗机构设置审批')?.matterId ?? 0;
});
afterAll(() => hall.close());

function act(
  action: 'suspend' | 'resume' | 'cancel',
  state: 'PUBLISHED' | 'SUSPENDED',
  department = 'HEALTH',
) {
  const actor = hall.personWith('MATTER_PUBLISHER', department);
  const change = { matterId, actor, action, state, reason: '示例', at: NOON };
  return transact(hall.db, (tx) => changeMatterState(tx, change));
}

async function isInForce() {
  hall.catalogue.forget();
  return (await hall.catalogue.matters()).byId.get(matterId)?.isInForce;
}

test('a publisher of another department is refused', async () => {
  expect(await act('suspend', 'PUBLISHED', 'FORESTRY')).toMatchObject({
    refusal: { code: 'catalogue/other-organisation' },
  });
  expect(await isInForce()).toBe(true);
});

test('a matter that does not exist is not found', async () => {
  const actor = hall.personWith('MATTER_PUBLISHER', 'HEALTH');
  const change = { matterId: 999_999, actor, action: 'cancel', state: 'PUBLISHED' } as const;
  const refused = await transact(hall.db, (tx) =>
    changeMatterState(tx, { ...change, reason: '示例', at: NOON }),
  );
  expect(refused).toMatchObject({ refusal: { code: 'catalogue/not-found' } });
});

test('a suspended matter is not in force until it is resumed, a cancelled one is over', async () => {
  expect(await act('suspend', 'PUBLISHED')).toMatchObject({ value: { state: 'SUSPENDED' } });
  expect(await isInForce()).toBe(false);
  expect(await act('resume', 'SUSPENDED')).toMatchObject({ value: { state: 'PUBLISHED' } });
  expect(await isInForce()).toBe(true);
  expect(await act('cancel', 'SUSPENDED')).toMatchObject({ refusal: { code: 'catalogue/stale' } });
  expect(await act('cancel', 'PUBLISHED')).toMatchObject({ value: { state: 'CANCELLED' } });
  expect(await isInForce()).toBe(false);
  expect(await act('suspend', 'PUBLISHED')).toMatchObject({
    refusal: { code: 'catalogue/wrong-state', state: 'CANCELLED' },
  });
});

test('every change of state is kept with who, when and why', async () => {
  const kept = await hall.db
    .selectFrom('catalogue.state_changes')
    .select(['action', 'state_from', 'state_to', 'reason', 'at'])
    .where('matter_id', '=', matterId)
    .orderBy('id')
    .execute();
  expect(kept.map((one) => `${one.action}: ${one.state_from} → ${one.state_to}`)).toEqual([
    'suspend: PUBLISHED → SUSPENDED',
    'resume: SUSPENDED → PUBLISHED',
    'cancel: PUBLISHED → CANCELLED',
  ]);
  expect(kept[0]).toMatchObject({ reason: '示例', at: NOON });
});
