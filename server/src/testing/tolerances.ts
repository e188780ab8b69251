import { receiveCase } from '@banshi/contract/case-acts';
import {
  acceptTolerantly,
  allowTolerance,
  askTolerance,
  supplyTolerated,
} from '@banshi/contract/case-tolerances';
import type { CaseStep } from '@banshi/contract/case-views';
import type { MatterFacts } from '../modules/cases/index.ts';
import { APPLICANT, aReceipt, theClerk } from './counter.ts';
import type { Hall } from './hall.ts';

/** Of the first matter of the health commission the third material may follow, within ten working days. */
export const FOLLOWS = 3;

/** The material of the list that may follow longest: ten working days in the first matters. */
export function followsIn({ materials }: Pick<MatterFacts, 'materials'>): number {
  const [found] = materials
    .filter((one) => one.allowTolerance)
    .toSorted((one, other) => (other.toleranceDays ?? 0) - (one.toleranceDays ?? 0));
  if (!found) throw new Error('something of the matter may follow');
  return found.orderNum;
}

/** What a clerk sends to let it follow within five working days. */
export const FIVE_DAYS = {
  orderNums: [FOLLOWS],
  deadline: { kind: 'WORKING_DAYS' as const, days: 5, on: null, event: null },
  promise: { signedBy: '张示例', byAgent: false, authority: null },
};

/** A case received without what may follow. */
export async function anIncompleteCase(
  hall: Hall,
  idNumber: string = APPLICANT.idNumber,
): Promise<CaseStep> {
  const clerk = await theClerk(hall);
  const receipt = await aReceipt(hall);
  const materials = receipt.materials.filter(({ orderNum }) => orderNum !== FOLLOWS);
  const applicant = { ...APPLICANT, idNumber };
  return (await clerk.call(receiveCase, { body: { ...receipt, materials, applicant } })).reply;
}

/** A case accepted with a material to follow within five working days. */
export async function aTolerantCase(hall: Hall): Promise<CaseStep> {
  const clerk = await theClerk(hall);
  const { caseId, version } = await anIncompleteCase(hall);
  const body = { version, ...FIVE_DAYS };
  return (await clerk.call(acceptTolerantly, { params: { caseId }, body })).reply;
}

/** The same after the material arrived. */
export async function aSuppliedCase(hall: Hall, arrivedOn = '2022-06-13'): Promise<CaseStep> {
  const clerk = await theClerk(hall);
  const { caseId, version } = await aTolerantCase(hall);
  const materials = [{ orderNum: FOLLOWS, form: 'paper' as const, fileIds: [] }];
  const body = { version, arrivedOn, way: 'onSite' as const, materials };
  return (await clerk.call(supplyTolerated, { params: { caseId }, body })).reply;
}

/** What a clerk asks of the leader: until five working days after an event has ended. */
export const AFTER_EVENT = {
  orderNums: [FOLLOWS],
  deadline: { kind: 'EVENT_BASED' as const, days: 5, on: null, event: '示例市管控结束' },
};

/** A case accepted by the leader's consent, to be granted before, until an event has ended. */
export async function aTolerantCaseUntilAnEvent(hall: Hall): Promise<CaseStep> {
  const clerk = await theClerk(hall);
  const leader = await hall.as('DEPT_LEADER', 'HEALTH');
  const { caseId, version } = await anIncompleteCase(hall);
  const params = { caseId };
  const asked = { version, ...AFTER_EVENT, grantsBefore: true, reason: '示例市管控' };
  const { reply } = await clerk.call(askTolerance, { params, body: asked });
  const consent = { version: reply.version, opinion: '同意特事特办' };
  const allowed = (await leader.call(allowTolerance, { params, body: consent })).reply;
  const { promise } = FIVE_DAYS;
  const body = { version: allowed.version, ...AFTER_EVENT, promise };
  return (await clerk.call(acceptTolerantly, { params, body })).reply;
}
