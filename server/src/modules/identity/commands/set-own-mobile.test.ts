import { setOwnMobile, showOwnMobile } from '@banshi/contract/own-mobile';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Hall, openHall } from '../../../testing/hall.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

test('a member of staff gives his mobile, sees it masked, changes it and takes it back; it is kept encrypted', async () => {
  const reviewer = await hall.as('REVIEWER', 'HEALTH');
  const own = async () => (await reviewer.call(showOwnMobile, {})).reply.mobile;
  expect(await own()).toBeNull();
  const given = await reviewer.call(setOwnMobile, { body: { mobile: '13800001111' } });
  expect(given.reply).toEqual({ mobile: '138****1111' });
  await reviewer.call(setOwnMobile, { body: { mobile: '13900002222' } });
  expect(await own()).toBe('139****2222');
  const { rows } = await sql<{ kept: Buffer }>`
    select mobile_encrypted as kept from identity.staff_mobiles`.execute(hall.db);
  expect(rows).toHaveLength(1);
  expect(rows[0]?.kept.includes('13900002222')).toBe(false);
  const other = await hall.as('VERIFIER', 'HEALTH');
  expect((await other.call(showOwnMobile, {})).reply.mobile).toBeNull();
  await reviewer.call(setOwnMobile, { body: { mobile: null } });
  expect(await own()).toBeNull();
});

test('what is no mobile is refused, and nothing is kept', async () => {
  const verifier = await hall.as('VERIFIER', 'HEALTH');
  const answer = await verifier.call(setOwnMobile, { body: { mobile: '12345' } });
  expect(answer.problem).toMatchObject({ code: 'request/malformed' });
  expect((await verifier.call(showOwnMobile, {})).reply.mobile).toBeNull();
});
