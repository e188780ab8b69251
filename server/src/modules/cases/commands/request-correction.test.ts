import { acceptCase, requestCorrection, supplementCase } from '@banshi/contract/case-acts';
import { getCase } from '@banshi/contract/cases';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aReceivedCase, theClerk } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { refusedWithoutTrace } from '../../../testing/trace.ts';
import { recomputeOpenDues } from './act-by-law.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const DEFECTS = [{ orderNum: 1, reason: '缺少签名' }];

test('the notice stops the acceptance clock and gives the applicant fifteen working days', async () => {
  const clerk = await theClerk(hall);
  const { caseId, version } = await aReceivedCase(hall);
  const body = { version, defects: DEFECTS };
  const { reply } = await clerk.call(requestCorrection, { params: { caseId }, body });
  expect(reply).toMatchObject({
    status: 'CORRECTING',
    due: { clock: 'correction', on: '2022-07-04', lamp: 'blue' },
  });
  const detail = (await clerk.call(getCase, { params: { caseId } })).reply;
  expect(detail.correction).toMatchObject({ dueOn: '2022-07-04', supplementedAt: null });
  expect(detail.correction?.defects).toMatchObject(DEFECTS);
});

test('a notice may give another time than the usual, of sixty days at most', async () => {
  const clerk = await theClerk(hall);
  const { caseId, version } = await aReceivedCase(hall);
  const params = { caseId };
  const body = { version, defects: DEFECTS };
  const beyond = await refusedWithoutTrace(hall, () =>
    clerk.call(requestCorrection, { params, body: { ...body, days: 45 } }),
  );
  expect(beyond).toMatchObject({ code: 'cases/days-beyond', facts: { max: 44 } });
  const { reply } = await clerk.call(requestCorrection, { params, body: { ...body, days: 30 } });
  expect(reply.due).toMatchObject({ clock: 'correction', on: '2022-07-25' });
  const { clocks } = (await clerk.call(getCase, { params })).reply;
  const clock = clocks.find((one) => one.clock === 'correction');
  expect(clock).toMatchObject({ limitDays: 30, dueOn: '2022-07-25' });
  // What the calendar moves is counted with the time that was given.
  expect(await recomputeOpenDues(hall.house.caseDeps)).toBe(0);
});

test('the applicant is told once and completely: a second notice is refused', async () => {
  const clerk = await theClerk(hall);
  const { caseId, version } = await aReceivedCase(hall);
  const params = { caseId };
  await clerk.call(requestCorrection, { params, body: { version, defects: DEFECTS } });
  const materials = [{ orderNum: 1, form: 'paper' as const, fileIds: [] }];
  const back = await clerk.call(supplementCase, { params, body: { version: 2, materials } });
  expect(back.reply.actions).toContainEqual({
    action: 'requestCorrection',
    blocked: { code: 'cases/already-notified', facts: {} },
  });
  const refused = await refusedWithoutTrace(hall, () =>
    clerk.call(requestCorrection, { params, body: { version: 3, defects: DEFECTS } }),
  );
  expect(refused).toMatchObject({ status: 409, code: 'cases/already-notified' });
  const accepted = await clerk.call(acceptCase, { params, body: { version: 3 } });
  expect(accepted.reply.status).toBe('ACCEPTED');
});

test('a defect of a material that the list does not have is refused by its number', async () => {
  const clerk = await theClerk(hall);
  const { caseId, version } = await aReceivedCase(hall);
  const body = { version, defects: [{ orderNum: 998, reason: '缺少签名' }] };
  const refused = await refusedWithoutTrace(hall, () =>
    clerk.call(requestCorrection, { params: { caseId }, body }),
  );
  expect(refused).toMatchObject({ code: 'cases/material-unknown', facts: { orderNums: [998] } });
});
