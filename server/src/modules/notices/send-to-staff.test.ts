import { listSetAsideNotices, sendNoticesAgain } from '@banshi/contract/notices';
import { setOwnMobile } from '@banshi/contract/own-mobile';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Undelivered } from '../../platform/messages/index.ts';
import { aCarrier } from '../../testing/carriers.ts';
import { type Hall, openHall } from '../../testing/hall.ts';
import { aHandledCase, goPast } from '../../testing/late-case.ts';
import { sendToStaff } from './send-to-staff.ts';
import { ATTEMPTS_MAX } from './store/sending-store.ts';
import { countStaffSetAside } from './store/staff-message-store.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
  for (const [role, mobile] of MOBILES) {
    const person = await hall.as(role, 'HEALTH');
    await person.call(setOwnMobile, { body: { mobile } });
  }
});
afterAll(() => hall.close());
beforeEach(async () => {
  await sql`update notices.staff_messages set due_at = null, attempts = 0`.execute(hall.db);
});

const MOBILES = [
  ['REVIEWER', '13800001111'],
  ['CHIEF_REP', '13800002222'],
] as const;
const REFUSED: Undelivered = { fault: 'refused', status: 503 };
const quiet = () => undefined;
const WARNED = '承诺时限将到期';

const deps = (carriers: ReturnType<typeof aCarrier>['carriers']) => ({
  ...hall.house.noticeDeps,
  carriers,
});

/** A case of which supervision has just warned that its promise runs out. */
async function warnedOf(): Promise<string> {
  const caseId = await aHandledCase(hall);
  await goPast(hall, caseId, 0);
  await hall.house.supervise();
  return caseId;
}

test('§6: of a warning handler and approver are told by short message, once, and of nobody a word', async () => {
  const caseId = await warnedOf();
  const { carried, carriers } = aCarrier();
  await sendToStaff(deps(carriers), () => expect.unreachable());
  await sendToStaff(deps(carriers), () => expect.unreachable());
  const about = carried.filter(({ id, text }) => id.startsWith(caseId) && text.includes(WARNED));
  expect(about.map(({ to }) => to).toSorted()).toEqual(MOBILES.map(([, mobile]) => mobile));
  for (const { text } of about) {
    expect(text).toMatch(/^【电子监察预警】办件SC\S+（.+）：承诺时限将到期，到期日.+。请登录系统/u);
    expect(text).not.toContain('张示例');
  }
  const { rows } = await sql<{ kept: string }>`
    select to_jsonb(m)::text as kept from notices.staff_messages m`.execute(hall.db);
  for (const { kept } of rows) expect(kept).not.toMatch(/1380000/);
});

test('what fails is tried again later; who took his number back is sent nothing', async () => {
  const caseId = await warnedOf();
  const down = aCarrier(() => REFUSED);
  const failed: string[] = [];
  const waiting = await sendToStaff(deps(down.carriers), ({ fault, status }) =>
    failed.push(`${fault} ${status}`),
  );
  expect(waiting).toBeGreaterThan(1);
  expect(failed).toEqual(Array(waiting).fill('refused 503'));
  const { carried, carriers } = aCarrier();
  expect(await sendToStaff(deps(carriers), quiet)).toBe(0);
  hall.clock.now = (hall.clock.now + 120_000) as typeof hall.clock.now;
  const reviewer = await hall.as('REVIEWER', 'HEALTH');
  await reviewer.call(setOwnMobile, { body: { mobile: null } });
  expect(await sendToStaff(deps(carriers), quiet)).toBe(waiting);
  const reached = carried.filter(({ id }) => id.startsWith(caseId)).map(({ to }) => to);
  expect(new Set(reached)).toEqual(new Set(['13800002222']));
  expect(await sendToStaff(deps(carriers), quiet)).toBe(0);
});

test('what was given up is seen by the administrator, with the reason, and sent again', async () => {
  const caseId = await warnedOf();
  const reviewer = await hall.as('REVIEWER', 'HEALTH');
  await reviewer.call(setOwnMobile, { body: { mobile: '13800001111' } });
  const down = aCarrier(() => REFUSED);
  for (let attempt = 0; attempt < ATTEMPTS_MAX; attempt += 1) {
    await sendToStaff(deps(down.carriers), quiet);
    hall.clock.now = (hall.clock.now + 3_600_001) as typeof hall.clock.now;
  }
  const admin = await hall.as('SYSADMIN', 'PROVINCE');
  const { staffMessages, staffTotal } = (await admin.call(listSetAsideNotices, {})).reply;
  expect(await countStaffSetAside(hall.db)).toBe(staffTotal);
  const own = staffMessages.filter((one) => one.caseId === caseId);
  expect(own.length).toBeGreaterThan(0);
  for (const one of own) {
    expect(one).toMatchObject({ attempts: ATTEMPTS_MAX, fault: 'refused', status: 503 });
    expect(one.staffName).not.toBe('');
    expect(one.due?.lamp).toEqual(expect.any(String));
  }
  expect(JSON.stringify(staffMessages)).not.toMatch(/1380000/);
  const body = {
    notices: [],
    staffMessages: own.map(({ topic, seq, nth, staffId }) => ({
      caseId,
      topic,
      seq,
      nth,
      staffId,
    })),
  };
  const left = (await admin.call(sendNoticesAgain, { body })).reply;
  expect(left.staffMessages.filter((one) => one.caseId === caseId)).toEqual([]);
  const { carried, carriers } = aCarrier();
  await sendToStaff(deps(carriers), quiet);
  expect(carried.filter(({ id }) => id.startsWith(caseId))).toHaveLength(own.length);
});
