import { beginProcedure, endProcedure } from '@banshi/contract/case-procedures';
import { getCase } from '@banshi/contract/cases';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCaseAfter } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { refusedWithoutTrace } from '../../../testing/trace.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const PLAN = { kind: 'TECH_REVIEW', name: '技术审查', basis: '示例规程', limitDays: 5 } as const;

test('L14: a procedure outside article 45 lets the statutory limit run on', async () => {
  const reviewer = await hall.as('REVIEWER', 'HEALTH');
  const { caseId, version } = await aCaseAfter(hall, 'accept');
  const params = { caseId };
  const legalDue = async () => {
    const { clocks } = (await reviewer.call(getCase, { params })).reply;
    return clocks.find((one) => one.clock === 'statutory')?.dueOn;
  };
  const before = await legalDue();
  const begun = await reviewer.call(beginProcedure, { params, body: { version, ...PLAN } });
  expect(begun.reply.status).toBe('ACCEPTED');
  hall.at('2022-06-17T10:00:00+08:00');
  const later = await hall.as('REVIEWER', 'HEALTH');
  const body = { version: version + 1, kind: 'TECH_REVIEW', result: '符合技术要求' } as const;
  await later.call(endProcedure, { params, body });
  const { clocks } = (await later.call(getCase, { params })).reply;
  expect(clocks.find((one) => one.clock === 'statutory')?.dueOn).toBe(before);
  expect(clocks.find((one) => one.clock === 'procedure')).toMatchObject({
    name: '技术审查',
    state: 'met',
    dueOn: '2022-06-20',
    endedOn: '2022-06-17',
  });
  hall.at('2022-06-13T09:00:00+08:00');
});

test('L12: the lower body reviews first within twenty working days', async () => {
  const reviewer = await hall.as('REVIEWER', 'HEALTH');
  const { caseId, version } = await aCaseAfter(hall, 'accept');
  const params = { caseId };
  const first = { ...PLAN, kind: 'FIRST_REVIEW', name: '市级初审' } as const;
  const long = { params, body: { version, ...first, limitDays: 21 } };
  const refused = await refusedWithoutTrace(hall, () => reviewer.call(beginProcedure, long));
  expect(refused).toMatchObject({ code: 'cases/days-beyond', facts: { max: 20 } });
  const body = { version, ...first, limitDays: 20 };
  expect((await reviewer.call(beginProcedure, { params, body })).reply.version).toBe(version + 1);
});

test('what has not begun does not end', async () => {
  const reviewer = await hall.as('REVIEWER', 'HEALTH');
  const { caseId, version } = await aCaseAfter(hall, 'accept');
  const body = { version, kind: 'SITE_VISIT', result: '完成' } as const;
  const refused = await refusedWithoutTrace(hall, () =>
    reviewer.call(endProcedure, { params: { caseId }, body }),
  );
  expect(refused).toMatchObject({ code: 'cases/procedure-none' });
});
