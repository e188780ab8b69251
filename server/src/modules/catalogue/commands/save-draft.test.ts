import { afterAll, beforeAll, expect, test } from 'vitest';
import { transact } from '../../../platform/database/index.ts';
import { NOON, openHall } from '../catalogue-testing.ts';
import type { MatterBody } from '../core/matter-body.ts';
import { saveMatterDraft } from './save-draft.ts';

let hall: Awaited<ReturnType<typeof openHall>>;
let matterId: number;
let body: MatterBody;
beforeAll(async () => {
  hall = await openHall();
  const { all } = await hall.catalogue.matters();
  matterId = all.find((one) => one.name === '取水许可')?.matterId ?? 0;
  const version = await hall.catalogue.matter(matterId);
  if (!version) throw new Error('the demo has no 取水许可');
  body = version.body;
});
afterAll(() => hall.close());

function save(next: MatterBody, revision: number, department = 'WATER') {
  const actor = hall.personWith('MATTER_EDITOR', department);
  return transact(hall.db, (tx) =>
    saveMatterDraft(tx, { matterId, actor, revision, body: next, at: NOON }),
  );
}

test('an editor of another department is refused', async () => {
  expect(await save(body, 0, 'HEALTH')).toMatchObject({
    refusal: { code: 'catalogue/other-organisation' },
  });
});

test('the type of a matter stays, since its code says it', async () => {
  expect(await save({ ...body, type: '07' }, 0)).toMatchObject({
    refusal: { code: 'catalogue/invalid', field: 'type' },
  });
});

test('a draft may break rules, and the matter in force does not change', async () => {
  expect(await save({ ...body, complaint: [] }, 0)).toMatchObject({
    value: { draft: { revision: 1 }, latest: { version: 1 } },
  });
  hall.catalogue.forget();
  expect((await hall.catalogue.matter(matterId))?.body).toEqual(body);
});

test('two editors at once: the second is told that the draft has moved on', async () => {
  const both = await Promise.all([
    save({ ...body, address: '甲' }, 1),
    save({ ...body, address: '乙' }, 1),
  ]);
  const refused = both.filter((one) => !one.ok);
  expect(refused).toMatchObject([{ refusal: { code: 'catalogue/stale', revision: 2 } }]);
});
