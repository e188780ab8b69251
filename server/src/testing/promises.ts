import { decideAtOnce, receiveCase } from '@banshi/contract/case-acts';
import { acceptOnPromise } from '@banshi/contract/case-promises';
import type { CaseStep } from '@banshi/contract/case-views';
import { APPLICANT, aReceipt, theClerk } from './counter.ts';
import type { Hall } from './hall.ts';

/** A matter of the body that is granted on a promise, with its materials. */
export async function aPromisedMatter({ house }: Hall, bodyCode = 'HEALTH') {
  const { all } = await house.catalogue.matters();
  for (const { matterId, department, isInForce } of all) {
    if (department.code !== bodyCode || !isInForce) continue;
    const matter = await house.catalogue.matter(matterId);
    if (matter?.allowPromise) return matter;
  }
  throw new Error(`${bodyCode} grants nothing on a promise`);
}

/** What a clerk sends to accept on a promise that the conditions are met. */
export const ON_PROMISE = {
  scope: 'LICENCE' as const,
  orderNums: [],
  promise: { signedBy: '张示例', byAgent: false, authority: null },
  tolerance: null,
};

/** A case that was accepted on the promise of the applicant. */
export async function anAcceptedPromise(
  hall: Hall,
  idNumber: string = APPLICANT.idNumber,
): Promise<CaseStep> {
  const clerk = await theClerk(hall);
  const { matterId, materials: list } = await aPromisedMatter(hall);
  const materials = list.map(({ orderNum }) => ({ orderNum, form: 'paper' as const, fileIds: [] }));
  const applicant = { ...APPLICANT, idNumber };
  const receipt = { ...(await aReceipt(hall)), matterId, materials, applicant };
  const { caseId, version } = (await clerk.call(receiveCase, { body: receipt })).reply;
  const params = { caseId };
  return (await clerk.call(acceptOnPromise, { params, body: { version, ...ON_PROMISE } })).reply;
}

/** A case that was granted on the spot on the promise of the applicant. */
export async function aPromisedCase(hall: Hall): Promise<CaseStep> {
  const { caseId, version } = await anAcceptedPromise(hall);
  const params = { caseId };
  const chief = await hall.as('CHIEF_REP', 'HEALTH', 3);
  const body = { version, opinion: '按承诺准予' };
  return (await chief.call(decideAtOnce, { params, body })).reply;
}
