import { recordFinding, setRuleParameter } from '@banshi/contract/supervision';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aReceivedCase } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';

const EVIDENCE = '2022年6月13日在窗口查到收据一张，收费项目不在清单内。';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

test.each([
  ['R9', 'RED'],
  ['R10', 'RED'],
  ['R11', 'YELLOW'],
] as const)(
  '%s: what a supervisor has established gives a %s card with his evidence',
  async (rule, level) => {
    const { caseId } = await aReceivedCase(hall);
    const supervisor = await hall.as('SUPERVISOR', 'HEALTH');
    const body = { rule, evidence: EVIDENCE, personId: null };
    const recorded = await supervisor.call(recordFinding, { params: { caseId }, body });
    expect(recorded.reply.alerts).toMatchObject([
      { rule, level, status: 'OPEN', facts: { evidence: EVIDENCE }, personName: null },
    ]);
    const again = await supervisor.call(recordFinding, { params: { caseId }, body });
    expect(again.problem).toMatchObject({ status: 409, code: 'supervision/already-issued' });
  },
);

test('a person who does not work for the body cannot be named', async () => {
  const { caseId } = await aReceivedCase(hall);
  const supervisor = await hall.as('SUPERVISOR', 'HEALTH');
  const stranger = await hall.as('REVIEWER', 'FORESTRY');
  const body = { rule: 'R9', evidence: EVIDENCE, personId: stranger.staffId ?? '' } as const;
  const { problem } = await supervisor.call(recordFinding, { params: { caseId }, body });
  expect(problem).toMatchObject({ status: 422, code: 'cases/staff-unknown' });
});

test('under a rule that is switched off nothing is recorded, and who did is known', async () => {
  const { caseId } = await aReceivedCase(hall);
  const supervisor = await hall.as('SUPERVISOR', 'PROVINCE');
  const params = { rule: 'R11', parameter: 'isOn' };
  const body = { value: 0, reason: '评价系统尚未接入' };
  await supervisor.call(setRuleParameter, { params, body }).then((one) => one.reply);
  const finding = { rule: 'R11', evidence: EVIDENCE, personId: null } as const;
  const { problem } = await supervisor.call(recordFinding, { params: { caseId }, body: finding });
  expect(problem).toMatchObject({ status: 409, code: 'supervision/rule-off' });
});
