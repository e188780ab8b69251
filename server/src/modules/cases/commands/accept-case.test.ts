import { acceptCase, correctOnSpot, decideCase, receiveCase } from '@banshi/contract/case-acts';
import type { CaseStep } from '@banshi/contract/case-views';
import { getCase } from '@banshi/contract/cases';
import { changeMatterState } from '@banshi/contract/matter-acts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import {
  aMatter,
  aReceipt,
  aReceivedCase,
  bringToDecision,
  theClerk,
} from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import type { Person } from '../../../testing/person.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

test('acceptance pins the version of the matter and starts both limits', async () => {
  const clerk = await theClerk(hall);
  const { caseId, version } = await aReceivedCase(hall);
  const accepted = await clerk.call(acceptCase, { params: { caseId }, body: { version } });
  expect(accepted.reply).toMatchObject({
    status: 'ACCEPTED',
    version: 2,
    due: { clock: 'promise' },
  });
  const detail = (await clerk.call(getCase, { params: { caseId } })).reply;
  const matter = await aMatter(hall);
  expect(detail.matterVersion).toBe(matter.version);
  expect(detail.clocks.map((one) => [one.clock, one.state, one.startedOn])).toEqual([
    ['acceptance', 'met', '2022-06-13'],
    ['statutory', 'running', '2022-06-13'],
    ['promise', 'running', '2022-06-13'],
  ]);
});

test('accepting twice is refused, names who was faster, and writes nothing', async () => {
  const clerk = await theClerk(hall);
  const other = await hall.as('FRONT_CLERK', 'PROVINCE', 2);
  const { caseId, version } = await aReceivedCase(hall);
  await clerk.call(acceptCase, { params: { caseId }, body: { version } });
  const again = await other.call(acceptCase, { params: { caseId }, body: { version } });
  expect(again.problem).toMatchObject({
    status: 409,
    code: 'cases/stale',
    facts: { did: 'cases/accepted', byName: '测试FRONT_CLERK', version: 2, status: 'ACCEPTED' },
  });
  const detail = (await clerk.call(getCase, { params: { caseId } })).reply;
  expect(detail.journal).toHaveLength(2);
});

test('a necessary material that is missing stops acceptance and is named', async () => {
  const clerk = await theClerk(hall);
  const receipt = { ...(await aReceipt(hall)), materials: [] };
  const { caseId, version } = (await clerk.call(receiveCase, { body: receipt })).reply;
  const refused = await clerk.call(acceptCase, { params: { caseId }, body: { version } });
  const necessary = (await aMatter(hall)).materials.filter((one) => one.isNecessary);
  expect(refused.problem).toMatchObject({
    status: 422,
    code: 'cases/materials-incomplete',
    facts: { orderNums: necessary.map((one) => one.orderNum) },
  });
});

test('what may be done next says so before anybody tries, in every reply about the case', async () => {
  const clerk = await theClerk(hall);
  const whole = await aReceivedCase(hall);
  expect(acceptIn(whole)).toEqual({ action: 'accept', blocked: null });
  const receipt = { ...(await aReceipt(hall)), materials: [] };
  const received = (await clerk.call(receiveCase, { body: receipt })).reply;
  const necessary = (await aMatter(hall)).materials.filter((one) => one.isNecessary);
  const orderNums = necessary.map((one) => one.orderNum);
  const blocked = { code: 'cases/materials-incomplete', facts: { orderNums } };
  const { caseId, version } = received;
  const params = { caseId };
  const body = { version, what: '更正日期' };
  const corrected = (await clerk.call(correctOnSpot, { params, body })).reply;
  const shown = (await clerk.call(getCase, { params })).reply;
  for (const reply of [received, corrected, shown]) {
    expect(acceptIn(reply)).toEqual({ action: 'accept', blocked });
  }
});

const acceptIn = ({ actions }: Pick<CaseStep, 'actions'>) =>
  actions.find(({ action }) => action === 'accept');

test('a clerk of another department is told that there is no such case', async () => {
  const { caseId, version } = await aReceivedCase(hall);
  const stranger = await hall.as('FRONT_CLERK', 'FORESTRY');
  const refused = await stranger.call(acceptCase, { params: { caseId }, body: { version } });
  expect(refused.problem).toMatchObject({ status: 404, code: 'cases/not-found' });
});

test('a limit in calendar days counts every day and says so', async () => {
  const clerk = await theClerk(hall);
  const { all } = await hall.house.catalogue.matters();
  const counted = all.find(
    (one) => one.statutory?.unit === 'calendarDay' && one.isInForce && one.isOnApplication,
  );
  const matter = counted && (await hall.house.catalogue.matter(counted.matterId));
  const limit = matter?.limits.statutory;
  if (!matter || !limit) throw new Error('the demo has a limit in calendar days');
  const { matterId, materials: list } = matter;
  const materials = list.map(({ orderNum }) => ({ orderNum, form: 'paper' as const, fileIds: [] }));
  const body = { ...(await aReceipt(hall)), matterId, materials };
  const { caseId, version } = (await clerk.call(receiveCase, { body })).reply;
  await clerk.call(acceptCase, { params: { caseId }, body: { version } });
  const { clocks } = (await clerk.call(getCase, { params: { caseId } })).reply;
  const statutory = clocks.find((one) => one.clock === 'statutory');
  expect(statutory).toMatchObject({ limitDays: limit.days, limitUnit: 'calendarDay', daysUsed: 0 });
  expect(statutory?.dueOn).toBe(addDays('2022-06-13' as LocalDate, limit.days));
});

test('a cancelled matter takes no new case, and the open ones are finished', async () => {
  const clerk = await theClerk(hall);
  const received = await aReceivedCase(hall);
  const { matterId } = await aMatter(hall);
  const receipt = await aReceipt(hall);
  const publisher = await hall.as('MATTER_PUBLISHER', 'PROVINCE');
  const cancelled = await publisher.call(changeMatterState, {
    params: { matterId },
    body: { action: 'cancel', state: 'PUBLISHED', reason: '示例：事项取消' },
  });
  expect(cancelled.reply).toMatchObject({ state: 'CANCELLED' });
  const late = await clerk.call(receiveCase, { body: receipt });
  expect(late.problem).toMatchObject({ status: 422, code: 'cases/matter-not-in-force' });
  const accepted = await acceptedBy(clerk, received);
  const { caseId, version } = await bringToDecision(hall, accepted);
  const chief = await hall.as('CHIEF_REP', 'HEALTH');
  const body = {
    version,
    outcome: 'grant',
    opinion: '准予',
    reasons: null,
    remedies: null,
  } as const;
  const granted = await chief.call(decideCase, { params: { caseId }, body });
  expect(granted.reply).toMatchObject({ status: 'GRANTED' });
});

async function acceptedBy(clerk: Person, { caseId, version }: CaseStep): Promise<CaseStep> {
  return (await clerk.call(acceptCase, { params: { caseId }, body: { version } })).reply;
}
