import * as acts from '@banshi/contract/case-acts';
import type { CaseStep } from '@banshi/contract/case-views';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bringToDecision } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { anAcceptedOf, PLASMA } from '../../../testing/licences.ts';
import { tellAll } from '../../../testing/tell-all.ts';
import { refusedWithoutTrace } from '../../../testing/trace.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());
beforeEach(() => hall.at('2022-06-13T09:00:00+08:00'));

const accepted = () => anAcceptedOf(hall, PLASMA);

/** Its list wants the chief representative to verify as well, and the leader to decide. */
async function toDecision(current: CaseStep): Promise<CaseStep> {
  const { caseId, version } = await bringToDecision(hall, current);
  const chief = await hall.as('CHIEF_REP', 'HEALTH');
  const body = { version, opinion: '同意' };
  return (await chief.call(acts.verifyCase, { params: { caseId }, body })).reply;
}

async function decide({ caseId, version }: CaseStep, outcome: 'grant' | 'refuse' = 'grant') {
  const leader = await hall.as('DEPT_LEADER', 'HEALTH');
  const why = outcome === 'grant' ? null : '不符合设置规划';
  const body = { version, outcome, opinion: '决定', reasons: why, remedies: why };
  return leader.call(acts.decideCase, { params: { caseId }, body });
}

describe('L19: where the number is limited', () => {
  test('a later case is not granted while an earlier one is undecided; once that is refused, it is', async () => {
    const first = await accepted();
    hall.at('2022-06-13T10:00:00+08:00');
    const second = await toDecision(await accepted());
    const refused = await refusedWithoutTrace(hall, () => decide(second));
    expect(refused).toMatchObject({
      code: 'cases/earlier-undecided',
      facts: { caseNo: first.displayNo, acceptedOn: '2022-06-13' },
    });
    expect((await decide(await toDecision(first), 'refuse')).status).toBe(200);
    expect((await decide(second)).status).toBe(200);
  });

  test('of two accepted at the same moment the lower case number comes first', async () => {
    const [first, second] = [await accepted(), await accepted()];
    const later = await toDecision(second);
    expect((await decide(later)).problem).toMatchObject({
      code: 'cases/earlier-undecided',
      facts: { caseNo: first.displayNo },
    });
    expect((await decide(await toDecision(first))).status).toBe(200);
    expect((await decide(later)).status).toBe(200);
  });

  test('nothing is granted beyond the number, and the refusal says how many there are', async () => {
    for (let taken = 3; taken < 20; taken += 1) {
      expect((await decide(await toDecision(await accepted()))).status).toBe(200);
    }
    await tellAll(hall);
    const one = await toDecision(await accepted());
    const refused = await refusedWithoutTrace(hall, () => decide(one));
    expect(refused).toMatchObject({ code: 'cases/quota-full', facts: { number: 20 } });
  });
});
