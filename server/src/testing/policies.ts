import { getPolicy, type PolicyContent } from '@banshi/contract/policies';
import * as acts from '@banshi/contract/policy-acts';
import { aMatter } from './counter.ts';
import type { Hall } from './hall.ts';
import type { Tell } from './reply.ts';

/** A document of one measure that shortens the promise of these matters, in force from its first day on. */
export function aPolicyOn(matters: string[], given: Partial<PolicyContent> = {}): PolicyContent {
  return {
    title: '示例提速措施',
    docNo: '川示发〔2022〕1号',
    issuedOn: '2022-06-13',
    effectiveFrom: '2022-06-13',
    effectiveTo: null,
    measures: [
      { text: '压缩承诺时限', effects: [{ kind: 'shorten', matters, days: 2, unit: 'workDay' }] },
    ],
    ...given,
  };
}

/** A draft that an editor of the health commission has begun. */
export async function aPolicyDraft(
  hall: Hall,
  given: Partial<PolicyContent> = {},
): Promise<number> {
  const { taskCode, departmentId: issuerId } = await aMatter(hall);
  const editor = await hall.as('MATTER_EDITOR', 'HEALTH', 5);
  const body = { issuerId, content: aPolicyOn([taskCode], given) };
  return (await editor.call(acts.createPolicy, { body })).reply.policyId;
}

/** A draft that was published by another person. */
export async function aPublishedPolicy(
  hall: Hall,
  given: Partial<PolicyContent> = {},
): Promise<number> {
  const policyId = await aPolicyDraft(hall, given);
  const publisher = await hall.as('MATTER_PUBLISHER', 'HEALTH', 5);
  const publishing = { params: { policyId }, body: { revision: 1 } };
  return (await publisher.call(acts.publishPolicy, publishing)).reply.policyId;
}

const NEVER_SEEN = 99;
const NO_NUMBER = { ...aPolicyOn(['无此编码']), docNo: '没有字号' };

/** What operations on policy documents are asked: a number that is none begins nothing. */
export const POLICY_QUESTIONS = {
  createPolicy: ({ organisationId }: { readonly organisationId: number }) => ({
    body: { issuerId: organisationId, content: NO_NUMBER },
  }),
  savePolicy: () => ({ body: { revision: NEVER_SEEN, content: NO_NUMBER } }),
  discardPolicy: () => ({ body: { revision: NEVER_SEEN } }),
  publishPolicy: () => ({ body: { revision: NEVER_SEEN } }),
  endPolicy: () => ({ body: { lastDay: '2022-12-31', reason: '示例', supersededBy: null } }),
};

/** The number is none, the revision is not the one, or a draft does not end: who is told so may act on what there is. */
export const POLICY_VERDICTS = {
  'catalogue/policy-unknown': 'absent',
  'catalogue/policy-of-others': 'other body',
  'catalogue/policy-stale': 'admitted',
  'catalogue/policy-stage': 'admitted',
  'catalogue/doc-no': 'admitted',
} as const;

/** Documents are begun, saved, thrown away, looked at, published and ended. */
export async function changePolicies(
  hall: Hall,
  { taskCode }: { readonly taskCode: string },
  tell: Tell,
): Promise<void> {
  const editor = await hall.as('MATTER_EDITOR', 'HEALTH', 5);
  const publisher = await hall.as('MATTER_PUBLISHER', 'HEALTH', 5);
  const issuerId = (await aMatter(hall)).departmentId;
  const content = aPolicyOn([taskCode]);
  const begun = (await editor.call(acts.createPolicy, { body: { issuerId, content } })).reply;
  tell(acts.createPolicy, begun);
  const params = { policyId: begun.policyId };
  // Another call may have published one of the same number.
  const docNo = `川示发〔2022〕${begun.policyId + 100}号`;
  const saving = { params, body: { revision: 1, content: { ...content, docNo } } };
  tell(acts.savePolicy, (await editor.call(acts.savePolicy, saving)).reply);
  tell(acts.previewPolicy, (await editor.call(acts.previewPolicy, { params })).reply);
  const publishing = { params, body: { revision: 2 } };
  tell(acts.publishPolicy, (await publisher.call(acts.publishPolicy, publishing)).reply);
  const ending = { params, body: { lastDay: '2022-12-30', reason: '示例', supersededBy: null } };
  tell(acts.endPolicy, (await publisher.call(acts.endPolicy, ending)).reply);
  tell(getPolicy, (await editor.call(getPolicy, { params })).reply);
  const policyId = await aPolicyDraft(hall);
  const discarding = { params: { policyId }, body: { revision: 1 } };
  tell(acts.discardPolicy, (await editor.call(acts.discardPolicy, discarding)).reply);
}
