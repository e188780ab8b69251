import { acceptTolerantly, listTolerances } from '@banshi/contract/case-tolerances';
import { getCase, listInbox } from '@banshi/contract/cases';
import { handInMaterial } from '@banshi/contract/materials';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { theClerk } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import {
  anIncompleteCase,
  aTolerantCase,
  FIVE_DAYS,
  FOLLOWS,
} from '../../../testing/tolerances.ts';
import { refusedWithoutTrace } from '../../../testing/trace.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

test('a case whose secondary material follows is accepted, and all its limits run at once', async () => {
  const clerk = await theClerk(hall);
  const { caseId, status } = await aTolerantCase(hall);
  expect(status).toBe('ACCEPTED');
  const detail = (await clerk.call(getCase, { params: { caseId } })).reply;
  expect(detail.tolerance).toMatchObject({
    mode: 'LISTED',
    state: 'OPEN',
    dueOn: '2022-06-20',
    signedBy: '张*例',
    items: [{ orderNum: FOLLOWS, state: 'OPEN', arrivedOn: null }],
  });
  expect(detail.clocks.map((one) => [one.clock, one.state, one.dueOn])).toEqual([
    ['acceptance', 'met', '2022-06-20'],
    ['statutory', 'running', expect.any(String)],
    ['promise', 'running', '2022-06-29'],
    ['tolerance', 'running', '2022-06-20'],
  ]);
});

test('it stands in the list of what is waited for, with its lamp', async () => {
  const { caseId } = await aTolerantCase(hall);
  const reviewer = await hall.as('REVIEWER', 'HEALTH');
  const { reply } = await reviewer.call(listTolerances, { query: { limit: 100 } });
  expect(reply.cases.find((one) => one.caseId === caseId)?.tolerance).toEqual({
    state: 'OPEN',
    due: {
      clock: 'tolerance',
      on: '2022-06-20',
      workDaysLeft: 5,
      lamp: 'green',
      provisional: false,
    },
  });
  const inbox = await reviewer.call(listInbox, { query: { view: 'open', limit: 100 } });
  expect(inbox.reply.cases.find((one) => one.caseId === caseId)?.tags).toEqual(['tolerance']);
  const stranger = await hall.as('REVIEWER', 'FORESTRY');
  const theirs = await stranger.call(listTolerances, { query: { limit: 100 } });
  expect(theirs.reply.cases).toEqual([]);
});

test('what is not on the list, or beyond its days, is refused and changes nothing', async () => {
  const clerk = await theClerk(hall);
  const { caseId, version } = await anIncompleteCase(hall);
  const accept = (given: object) => () =>
    clerk.call(acceptTolerantly, { params: { caseId }, body: { version, ...FIVE_DAYS, ...given } });
  const days = (count: number) => ({ deadline: { ...FIVE_DAYS.deadline, days: count } });
  expect(await refusedWithoutTrace(hall, accept(days(11)))).toMatchObject({
    code: 'cases/tolerance-beyond',
  });
  expect(await refusedWithoutTrace(hall, accept({ orderNums: [1] }))).toMatchObject({
    code: 'cases/tolerance-needless',
  });
  const noDay = { deadline: { kind: 'FIXED_DATE', on: '2022-06-31', days: null, event: null } };
  expect(await refusedWithoutTrace(hall, accept(noDay))).toMatchObject({
    code: 'cases/day-impossible',
    facts: { field: 'deadline' },
  });
});

test('what follows is taken in by a step of the case, since its day counts', async () => {
  const clerk = await theClerk(hall);
  const { caseId } = await aTolerantCase(hall);
  const refused = await refusedWithoutTrace(hall, () =>
    clerk.call(handInMaterial, {
      params: { caseId, orderNum: FOLLOWS },
      body: { form: 'paper', fileIds: [], source: 'paper', trust: 'copy', validUntil: null },
    }),
  );
  expect(refused).toMatchObject({ code: 'cases/material-tolerated' });
});
