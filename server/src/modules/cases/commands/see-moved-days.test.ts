import { assignCase, followCase } from '@banshi/contract/case-desk';
import { listNews } from '@banshi/contract/case-news';
import { getCase } from '@banshi/contract/cases';
import { listMovedDays, seeMovedDays } from '@banshi/contract/moved-days';
import { recordSubstitution } from '@banshi/contract/substitutions';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { aCaseAfter, aReceivedCase, theClerk } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import type { Person } from '../../../testing/person.ts';
import { tellAll } from '../../../testing/tell-all.ts';
import { recomputeOpenDues } from './act-by-law.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

/** People stop working on a day, and the dues of open cases move. */
async function closeOn(day: string): Promise<void> {
  const calendar = await hall.house.catalogue.calendar();
  const off = { kind: 'OFF', name: '示例停电' } as const;
  const overrides = new Map([...calendar.overrides, [day as LocalDate, off]]);
  const deps = { ...hall.house.caseDeps, calendar: async () => ({ ...calendar, overrides }) };
  await recomputeOpenDues(deps);
  await tellAll(hall, 'moved-days');
}

async function toldTo(person: Person, caseId: string) {
  const { days } = (await person.call(listMovedDays, {})).reply;
  return days.filter((one) => one.caseId === caseId);
}

test('who handles a case, and who follows it, is told of the moved day until he says that he has seen it', async () => {
  const reviewer = await hall.as('REVIEWER', 'HEALTH');
  const leader = await hall.as('DEPT_LEADER', 'HEALTH');
  const received = await aReceivedCase(hall);
  const { caseId } = await aCaseAfter(hall, 'review');
  const params = { caseId };
  await leader.call(followCase, { params, body: { follows: true } });
  const before = (await leader.call(getCase, { params })).reply.due?.on;
  await closeOn('2022-06-15');
  const after = (await leader.call(getCase, { params })).reply.due?.on;
  for (const person of [await hall.as('REVIEWER', 'HEALTH'), leader]) {
    expect(await toldTo(person, caseId)).toMatchObject([
      { clock: 'promise', isReminder: false, before, after, due: { on: after, lamp: 'green' } },
    ]);
    // It is told in one place: the last step stays what a person did.
    const { news } = (await person.call(listNews, {})).reply;
    const steps = news.filter((one) => one.caseId === caseId).map((one) => one.step);
    expect(steps).not.toContain('cases/dues-recomputed');
  }
  // Nobody had the other case on his desk: whoever took it in is told.
  expect(await toldTo(await theClerk(hall), received.caseId)).toMatchObject([
    { clock: 'acceptance' },
  ]);
  expect(await toldTo(reviewer, received.caseId)).toEqual([]);

  const [news] = await toldTo(leader, caseId);
  const seen = { days: [{ caseId, version: news?.version ?? 0 }] };
  const left = (await leader.call(seeMovedDays, { body: seen })).reply;
  expect(left).toEqual({ days: [], total: 0 });
  expect(await toldTo(await hall.as('REVIEWER', 'HEALTH'), caseId)).toHaveLength(1);
});

test('who has it on his desk now is told, and nobody in his stead; a day that stays is told to nobody', async () => {
  const { caseId } = await aCaseAfter(hall, 'accept');
  const chief = await hall.as('CHIEF_REP', 'HEALTH');
  const verifier = await hall.as('VERIFIER', 'HEALTH');
  const body = { staffId: verifier.staffId ?? '' };
  expect((await chief.call(assignCase, { params: { caseId }, body })).status).toBe(200);
  await closeOn('2022-06-16');
  expect(await toldTo(verifier, caseId)).toHaveLength(1);
  expect(await toldTo(await theClerk(hall), caseId)).toEqual([]);
  // The same calendar again moves nothing.
  await closeOn('2022-06-16');
  expect(await toldTo(verifier, caseId)).toHaveLength(1);
});

test('AB 岗: whoever stands in for the handler sees it, and has seen it for both', async () => {
  const handler = await hall.as('REVIEWER', 'HEALTH');
  const { caseId } = await aCaseAfter(hall, 'review');
  const reader = await hall.as('CHIEF_REP', 'HEALTH');
  const { department } = (await reader.call(getCase, { params: { caseId } })).reply;
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  const second = await hall.as('REVIEWER', 'HEALTH', 8);
  const absence = {
    absentId: handler.staffId ?? '',
    substituteId: second.staffId ?? '',
    roles: ['REVIEWER' as const],
    ...{ from: '2022-06-13', to: '2022-06-24' },
  };
  const params = { organisationId: department.organisationId };
  expect((await head.call(recordSubstitution, { params, body: absence })).status).toBeLessThan(300);
  await closeOn('2022-06-17');
  const substitute = await hall.as('REVIEWER', 'HEALTH', 8);
  const [news] = await toldTo(substitute, caseId);
  const days = [{ caseId, version: news?.version ?? 0 }];
  await substitute.call(seeMovedDays, { body: { days } });
  expect(await toldTo(substitute, caseId)).toEqual([]);
  expect(await toldTo(await hall.as('REVIEWER', 'HEALTH'), caseId)).toEqual([]);
});
