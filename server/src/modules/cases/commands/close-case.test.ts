import { closeCase } from '@banshi/contract/case-acts';
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

const RESULT = { resultName: '示例许可证', resultNo: '示例〔2022〕1号' };

test('a closed case has its result, its kind of finish, and ten working days to be delivered', async () => {
  const { caseId, version } = await aCaseAfter(hall, 'grant');
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  const body = { version, ...RESULT };
  const { reply } = await head.call(closeCase, { params: { caseId }, body });
  expect(reply).toMatchObject({ status: 'CLOSED', due: { clock: 'delivery', on: '2022-06-27' } });
  const detail = (await head.call(getCase, { params: { caseId } })).reply;
  expect(detail.outcome).toMatchObject({ closeType: 'granted', ...RESULT });
  expect(detail.closedAt).toBe('2022-06-13T09:00:00+08:00');
});

test('without a name or a number of the result it is refused and nothing is written', async () => {
  const chief = await hall.as('CHIEF_REP', 'HEALTH');
  const { caseId, version } = await aCaseAfter(hall, 'grant');
  for (const field of ['resultName', 'resultNo'] as const) {
    const body = { version, ...RESULT, [field]: ' ' };
    const refused = await refusedWithoutTrace(hall, () =>
      chief.call(closeCase, { params: { caseId }, body }),
    );
    expect(refused).toMatchObject({ code: 'cases/reason-missing', facts: { field } });
  }
});

test('an undecided case cannot be closed', async () => {
  const chief = await hall.as('CHIEF_REP', 'HEALTH');
  const { caseId, version } = await aCaseAfter(hall, 'verify');
  const refused = await refusedWithoutTrace(hall, () =>
    chief.call(closeCase, { params: { caseId }, body: { version, ...RESULT } }),
  );
  expect(refused).toMatchObject({ code: 'cases/wrong-status', facts: { status: 'DECIDING' } });
});
