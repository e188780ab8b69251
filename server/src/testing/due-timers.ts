import * as acts from '@banshi/contract/case-acts';
import { endToleranceEvent } from '@banshi/contract/case-tolerances';
import type { CaseEvent, CaseId } from '../modules/cases/index.ts';
import { aReceivedCase, bringToDecision, theClerk } from './counter.ts';
import type { Hall } from './hall.ts';
import { aTolerantCase, aTolerantCaseUntilAnEvent } from './tolerances.ts';

/** The days on which the law acts; it has not been there on those between. */
export const DAYS = ['2022-06-15', '2022-06-21', '2022-06-24', '2022-06-29'] as const;

/** What the law is to write into a journal by itself: the event, the day of it, and what it is to say. */
export type Fired = readonly [type: CaseEvent['type'], on: string, tells: object];

const RECEIVED = Date.parse('2022-06-13T09:00:00+08:00');
const [FIRST, SECOND, THIRD, FOURTH] = DAYS;
/** Due on the 20th: reminded three days before, on the last day (late), and over on the 22nd (late). */
const REMINDED: readonly Fired[] = [
  ['cases/tolerance-reminded', FIRST, { workDaysLeft: 3, on: '2022-06-20' }],
  ['cases/tolerance-reminded', SECOND, { workDaysLeft: 0, on: '2022-06-20' }],
];
const MISSED = { dueOn: '2022-06-20' };

/** Kinds of cases of the 13th of June 2022: how each is made, and what the law does to it until the 29th. */
const KINDS: readonly {
  readonly make: (hall: Hall) => Promise<{ readonly caseId: string }>;
  readonly fires: readonly Fired[];
}[] = [
  {
    make: (hall) => aReceivedCase(hall),
    fires: [['cases/deemed-accepted', SECOND, { silentSince: RECEIVED }]],
  },
  {
    make: aCorrectedCase,
    fires: [['cases/correction-reminded', FOURTH, { on: '2022-07-04' }]],
  },
  {
    make: aTolerantCase,
    fires: [...REMINDED, ['cases/tolerance-lapsed', THIRD, MISSED]],
  },
  {
    make: aCaseGrantedBefore,
    fires: [...REMINDED, ['cases/tolerance-breached', THIRD, MISSED]],
  },
];

/** So many cases of each kind, and what is to be in the journal of each. */
export async function dueTimers(
  hall: Hall,
  each: number,
): Promise<ReadonlyMap<CaseId, readonly Fired[]>> {
  const expected = new Map<CaseId, readonly Fired[]>();
  for (const { make, fires } of KINDS) {
    for (let n = 0; n < each; n += 1) expected.set((await make(hall)).caseId as CaseId, fires);
  }
  return expected;
}

/** A case whose applicant was told what is wrong with it. */
export async function aCorrectedCase(hall: Hall): Promise<{ readonly caseId: string }> {
  const { caseId, version } = await aReceivedCase(hall);
  const clerk = await theClerk(hall);
  const body = { version, defects: [{ orderNum: 1, reason: '缺少签名' }] };
  return (await clerk.call(acts.requestCorrection, { params: { caseId }, body })).reply;
}

/** A case granted by the leader's consent before what was tolerated has come. */
async function aCaseGrantedBefore(hall: Hall): Promise<{ readonly caseId: string }> {
  const { caseId, version } = await aTolerantCaseUntilAnEvent(hall);
  const clerk = await theClerk(hall);
  const ended = { version, endedOn: '2022-06-13', finding: '示例管控已经结束' };
  const after = (await clerk.call(endToleranceEvent, { params: { caseId }, body: ended })).reply;
  const verified = await bringToDecision(hall, after);
  const chief = await hall.as('CHIEF_REP', 'HEALTH');
  const decision = { outcome: 'grant', opinion: '准予', reasons: null, remedies: null } as const;
  const body = { version: verified.version, ...decision };
  return (await chief.call(acts.decideCase, { params: { caseId }, body })).reply;
}
