import * as acts from '@banshi/contract/case-acts';
import type { CaseStep } from '@banshi/contract/case-views';
import type { ReviewStep } from '@banshi/contract/matter-file';
import { demoMatters, importMatters, type MatterBody } from '../modules/catalogue/index.ts';
import { transact } from '../platform/database/index.ts';
import { aReceipt, theClerk } from './counter.ts';
import type { Hall } from './hall.ts';
import type { Person } from './person.ts';

const STEP = { bodies: [], twoPersons: false, apart: false, returnTo: null };

/** Two handlers, a countersignature of two bodies, an opinion of another, a verification, a decision. */
export const FIVE_STEPS: readonly ReviewStep[] = [
  {
    ...STEP,
    name: '承办',
    kind: 'handle',
    roles: ['REVIEWER'],
    limitDays: 2,
    twoPersons: true,
    apart: true,
  },
  {
    ...STEP,
    name: '会签',
    kind: 'countersign',
    roles: ['VERIFIER', 'CHIEF_REP'],
    bodies: ['EMERGENCY', 'POLICE'],
    limitDays: 2,
  },
  {
    ...STEP,
    name: '征求意见',
    kind: 'consult',
    roles: ['REVIEWER'],
    bodies: ['WATER'],
    limitDays: null,
  },
  {
    ...STEP,
    name: '处长审核',
    kind: 'verify',
    roles: ['CHIEF_REP'],
    limitDays: 1,
    apart: true,
    returnTo: '会签',
  },
  {
    ...STEP,
    name: '厅领导决定',
    kind: 'decide',
    roles: ['DEPT_LEADER'],
    limitDays: 1,
    apart: true,
  },
];

/** Publishes the first promise-type matter of the body anew, with this review chain and nothing else changed. */
export function chainMatter(
  hall: Hall,
  reviewChain: readonly ReviewStep[] = FIVE_STEPS,
  bodyCode = 'HEALTH',
): Promise<void> {
  return changeList(hall, { reviewChain }, bodyCode);
}

/** Publishes it as one that several bodies handle together, within the limit of joint handling (L11). */
export function joinMatter(hall: Hall, bodyCode: string): Promise<void> {
  const explain = '《行政许可法》第四十二条第二款';
  const statutoryLimit = { days: 45, unit: 'workDay', explain } as const;
  const change = { coHandlers: ['公安厅'], statutoryLimit, reviewChain: FIVE_STEPS };
  return changeList(hall, change, bodyCode);
}

/** Publishes the first promise-type matter of the body anew, with this change. */
export async function changeList(
  hall: Hall,
  change: Partial<MatterBody>,
  bodyCode = 'HEALTH',
): Promise<void> {
  const { matterId } = await aReceipt(hall, bodyCode);
  const { taskCode } = (await hall.house.catalogue.matter(matterId)) ?? {};
  const entry = (await demoMatters()).find((one) => one.taskCode === taskCode);
  if (!entry) throw new Error('the matter is one of the demo');
  const changed = { ...entry, effectiveOn: undefined, body: { ...entry.body, ...change } };
  const at = hall.clock.now;
  const done = await transact(hall.db, (tx) =>
    importMatters(tx, [changed], { publish: 'changes', at, by: null }),
  );
  if (!done.ok) throw new Error(JSON.stringify(done.refusal));
  hall.house.catalogue.forget();
}

/** A case of the chained matter, received with all its materials and accepted. */
export async function aChainedCase(hall: Hall, bodyCode = 'HEALTH'): Promise<CaseStep> {
  const clerk = await theClerk(hall);
  const body = await aReceipt(hall, bodyCode);
  const received = (await clerk.call(acts.receiveCase, { body })).reply;
  const params = { caseId: received.caseId };
  const { version } = received;
  return (await clerk.call(acts.acceptCase, { params, body: { version } })).reply;
}

const opinion = '示例意见';
type Seen = Pick<CaseStep, 'caseId' | 'version'>;

/** The handler's opinion and proposal. */
export async function review(person: Person, { caseId, version }: Seen): Promise<CaseStep> {
  const body = { version, opinion, proposal: 'grant' as const };
  return (await person.call(acts.reviewCase, { params: { caseId }, body })).reply;
}

/** The signature of one of the bodies that sign together. */
export async function countersign(person: Person, { caseId, version }: Seen): Promise<CaseStep> {
  const body = { version, opinion };
  return (await person.call(acts.countersignCase, { params: { caseId }, body })).reply;
}

/** What a body thinks that is heard. */
export async function giveOpinion(person: Person, { caseId, version }: Seen): Promise<CaseStep> {
  const body = { version, opinion, stance: 'amend' as const };
  return (await person.call(acts.giveOpinion, { params: { caseId }, body })).reply;
}

/** Two handlers have signed; two bodies are asked. */
export async function inCountersignature(hall: Hall, bodyCode = 'HEALTH'): Promise<CaseStep> {
  const once = await review(
    await hall.as('REVIEWER', bodyCode),
    await aChainedCase(hall, bodyCode),
  );
  return review(await hall.as('REVIEWER', bodyCode, 2), once);
}

/** Both bodies have signed; another is asked for its opinion. */
export async function inConsultation(hall: Hall, bodyCode = 'HEALTH'): Promise<CaseStep> {
  const emergency = await hall.as('VERIFIER', 'EMERGENCY');
  const once = await countersign(emergency, await inCountersignature(hall, bodyCode));
  return countersign(await hall.as('CHIEF_REP', 'POLICE'), once);
}

/** Everybody was heard; the chief representative verifies. */
export async function inVerification(hall: Hall, bodyCode = 'HEALTH'): Promise<CaseStep> {
  const water = await hall.as('REVIEWER', 'WATER');
  return giveOpinion(water, await inConsultation(hall, bodyCode));
}
