import { listLicences } from '@banshi/contract/licences';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../../platform/database/index.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { aLicence } from '../../../testing/licences.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

async function listed(query: { readonly reminder?: 'due'; readonly within?: number }) {
  const chief = await hall.as('CHIEF_REP', 'HEALTH');
  const { reply } = await chief.call(listLicences, { query: { limit: 50, ...query } });
  const { licences, toRemind, reminders } = reply;
  return { found: licences.map(({ number, reminder }) => [number, reminder]), toRemind, reminders };
}

test('L18: the list says whose holder is to be reminded by the days pinned with each, and what ends when', async () => {
  const [usual, own] = [await aLicence(hall), await aLicence(hall)];
  // The list of its matter named other days when it was given.
  const owner = openDatabase({ url: hall.ownerUrl, poolMax: 1 });
  await sql`update licences.licences set remind_days = '{180,45}', remind_from = ends_on - 180
            where case_id = ${own.licenceId}`.execute(owner);
  await owner.destroy();
  hall.at('2026-01-05T09:00:00+08:00');
  expect(await listed({ reminder: 'due' })).toMatchObject({
    ...{ found: [[own.number, 180]], toRemind: 1 },
    reminders: [
      { days: 90, count: 0 },
      { days: 60, count: 0 },
      { days: 30, count: 0 },
    ],
  });
  hall.at('2026-04-01T09:00:00+08:00');
  const both = [
    [usual.number, 90],
    [own.number, 180],
  ];
  const due = await listed({ reminder: 'due' });
  expect(new Set(due.found)).toEqual(new Set(both));
  expect(due.toRemind).toBe(2);
  expect((await listed({ within: 90 })).found).toHaveLength(2);
  expect((await listed({ within: 60 })).found).toEqual([]);
});
