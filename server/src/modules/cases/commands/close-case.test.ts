import { closeCase } from '@banshi/contract/case-acts';
import type { CaseStep } from '@banshi/contract/case-views';
import { getCase, listInbox } from '@banshi/contract/cases';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aCaseAfter } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import type { Person } from '../../../testing/person.ts';
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

describe('a body with a seal officer', () => {
  test('has its cases closed by him; whoever else tries is told who does it, and the journal tells in whose place', async () => {
    const chief = await hall.as('CHIEF_REP', 'HEALTH');
    const stoodIn = await aCaseAfter(hall, 'grant');
    expect(offerOf(stoodIn)).toEqual({
      action: 'close',
      blocked: null,
      inPlaceOfRole: 'SEAL_OFFICER',
    });
    const params = { caseId: stoodIn.caseId };
    await chief.call(closeCase, { params, body: { version: stoodIn.version, ...RESULT } });
    expect(await closedIn(chief, stoodIn.caseId)).toMatchObject({ inPlaceOfRole: 'SEAL_OFFICER' });

    const { caseId, version } = await aCaseAfter(hall, 'grant');
    const officer = await hall.as('SEAL_OFFICER', 'HEALTH');
    const body = { version, ...RESULT };
    const refused = await refusedWithoutTrace(hall, () =>
      chief.call(closeCase, { params: { caseId }, body }),
    );
    const names = ['测试SEAL_OFFICER'];
    expect(refused).toMatchObject({ code: 'cases/for-seal-officer', facts: { names } });
    expect(refused.detail).toContain('seal officer: 测试SEAL_OFFICER.');
    const seen = (await chief.call(getCase, { params: { caseId } })).reply;
    expect(offerOf(seen)?.blocked).toMatchObject({ code: 'cases/for-seal-officer' });
    expect(await isToDo(chief, caseId)).toBe(false);
    expect(await isToDo(officer, caseId)).toBe(true);
    await officer.call(closeCase, { params: { caseId }, body });
    expect(await closedIn(officer, caseId)).not.toHaveProperty('inPlaceOfRole');
    expect(await isToDo(officer, caseId)).toBe(false);
  });
});

function offerOf({ actions }: Pick<CaseStep, 'actions'>) {
  return actions.find(({ action }) => action === 'close');
}

async function closedIn(person: Person, caseId: string) {
  const { journal } = (await person.call(getCase, { params: { caseId } })).reply;
  return journal.find(({ type }) => type === 'cases/closed')?.facts;
}

async function isToDo(person: Person, caseId: string): Promise<boolean> {
  const query = { view: 'todo', limit: 100 } as const;
  const { cases } = (await person.call(listInbox, { query })).reply;
  return cases.some((one) => one.caseId === caseId);
}
