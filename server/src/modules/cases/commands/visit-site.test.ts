import { visitSite } from '@banshi/contract/case-procedures';
import { getCase, listCaseStaff } from '@banshi/contract/cases';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCaseAfter } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { refusedWithoutTrace } from '../../../testing/trace.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const FOUND = { visitedOn: '2022-06-13', place: '示例路1号', findings: '与申请一致' } as const;

test('L8: two of the staff check on the spot, chosen from the department', async () => {
  const reviewer = await hall.as('REVIEWER', 'HEALTH');
  await hall.as('VERIFIER', 'HEALTH');
  const { caseId, version } = await aCaseAfter(hall, 'accept');
  const params = { caseId };
  const { staff } = (await reviewer.call(listCaseStaff, { params })).reply;
  const visitors = staff.slice(0, 2).map((one) => one.staffId);
  expect(visitors).toHaveLength(2);
  await reviewer.call(visitSite, { params, body: { version, ...FOUND, visitors } });
  const { journal } = (await reviewer.call(getCase, { params })).reply;
  expect(journal.at(-1)?.facts['visitors']).toEqual(staff.slice(0, 2).map((one) => one.name));
});

test('L8: one alone, an unknown one, or a day to come is refused', async () => {
  const reviewer = await hall.as('REVIEWER', 'HEALTH');
  const other = await hall.as('VERIFIER', 'HEALTH');
  const { caseId, version } = await aCaseAfter(hall, 'accept');
  const [one = '', two = ''] = [reviewer.staffId, other.staffId];
  const unknown = '00000000-0000-7000-8000-00000000ffff';
  const wrong = [
    [{ visitors: [one] }, 'cases/two-persons'],
    [{ visitors: [one, unknown] }, 'cases/staff-unknown'],
    [{ visitors: [one, two], visitedOn: '2022-06-14' }, 'cases/day-impossible'],
    [{ visitors: [one, two], visitedOn: '2022-02-30' }, 'cases/day-impossible'],
  ] as const;
  for (const [given, code] of wrong) {
    const body = { version, ...FOUND, ...given, visitors: [...given.visitors] };
    const refused = await refusedWithoutTrace(hall, () =>
      reviewer.call(visitSite, { params: { caseId }, body }),
    );
    expect(refused.code).toBe(code);
  }
});
