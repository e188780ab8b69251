import { searchNames } from '@banshi/contract/name-search';
import { openWindow } from '@banshi/contract/windows';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Hall, openHall } from '../../testing/hall.ts';
import type { Person } from '../../testing/person.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const find = async (person: Person, text: string) =>
  (await person.call(searchNames, { body: { text } })).reply;

test('matters are found by initials, by pinyin and by both mixed with characters, those in force first', async () => {
  const clerk = await hall.as('FRONT_CLERK', 'HEALTH');
  for (const text of ['yljgzydj', 'yiliaojigouzhiyedengji', '医疗jg执业dj']) {
    expect((await find(clerk, text)).matters[0], text).toMatchObject({
      name: '医疗机构执业登记',
      departmentName: '省卫健委',
      state: 'PUBLISHED',
    });
  }
  const { matters } = await find(clerk, 'xk');
  expect(matters).toHaveLength(8);
});

test('a body is found by its whole and its short name, once, with how many matters it has', async () => {
  const clerk = await hall.as('FRONT_CLERK', 'HEALTH');
  const [body, ...others] = (await find(clerk, 'swjw')).bodies;
  expect(others).toEqual([]);
  expect(body?.name).toContain('卫生健康委员会');
  expect(body?.matters).toBeGreaterThan(0);
  expect((await find(clerk, 'weishengjiankang')).bodies.map(({ name }) => name)).toContain(
    body?.name,
  );
});

test('a window is found by number, name and who sits there, by those who work at windows', async () => {
  const head = await hall.as('WINDOW_HEAD', 'PROVINCE');
  const { rows } = await sql<{ id: number }>`
    select id from identity.organisations where code = 'HEALTH'`.execute(hall.db);
  const organisationId = rows[0]?.id ?? 0;
  const named = { name: '示例综合窗口', organisationId, departmentIds: [] };
  await head.call(openWindow, { body: { number: 'Q77', ...named, from: '2022-01-01' } });
  for (const text of ['q77', 'slzhck', 'shilizonghe']) {
    expect((await find(head, text)).windows, text).toMatchObject([{ number: 'Q77' }]);
  }
  await sql`
    update identity.staff set name = '单示例', window_id = (select id from identity.windows where number = 'Q77')
    where id = ${head.staffId}`.execute(hall.db);
  expect((await find(head, 'shanshili')).windows).toMatchObject([
    { number: 'Q77', seated: ['单示例'] },
  ]);
  const editor = await hall.as('BULLETIN_EDITOR', 'PROVINCE');
  expect((await find(editor, 'shanshili')).windows).toEqual([]);
});

test('what nothing is called finds nothing', async () => {
  const clerk = await hall.as('FRONT_CLERK', 'HEALTH');
  expect(await find(clerk, 'qqqqq')).toEqual({ matters: [], bodies: [], windows: [] });
});
