import * as acts from '@banshi/contract/case-acts';
import type { Endpoint, ReplyOf } from '@banshi/contract/endpoint';
import type { RoleId } from '@banshi/contract/roles';
import { aReceipt } from './counter.ts';
import type { Hall } from './hall.ts';
import type { Person } from './person.ts';

/** One act with its body, the version left to the case. */
type Act = readonly [Endpoint, RoleId, object];

const REASON = { reason: '示例理由' };
const REVIEWED: Act = [acts.reviewCase, 'REVIEWER', { opinion: '同意', proposal: 'grant' }];
const VERIFIED: Act = [acts.verifyCase, 'VERIFIER', { opinion: '同意' }];
const ACCEPTED: Act = [acts.acceptCase, 'FRONT_CLERK', {}];
const CLOSED: Act = [acts.closeCase, 'CHIEF_REP', { resultName: '示例证', resultNo: '1' }];

const decided = (outcome: 'grant' | 'refuse'): Act => [
  acts.decideCase,
  'CHIEF_REP',
  outcome === 'grant'
    ? { outcome, opinion: '准予', reasons: null, remedies: null }
    : { outcome, opinion: '不予', reasons: '不符合条件', remedies: '可申请行政复议' },
];

const delivered = (receiverName: string): Act => [
  acts.deliverCase,
  'FRONT_CLERK',
  { method: 'onSite', receiverName, proof: null },
];

/** Lives of a case in which every act is done, and so every event is written. */
export function wholeLives(receiverName: string): readonly (readonly Act[])[] {
  const material = { orderNum: 1, form: 'both', fileIds: [] };
  const notice = { defects: [{ orderNum: 1, reason: '缺少签名' }] };
  return [
    [
      [acts.requestCorrection, 'FRONT_CLERK', notice],
      [acts.supplementCase, 'FRONT_CLERK', { materials: [material] }],
      ACCEPTED,
      REVIEWED,
      [acts.sendBackCase, 'VERIFIER', REASON],
      REVIEWED,
      VERIFIED,
      decided('grant'),
      CLOSED,
      delivered(receiverName),
    ],
    [ACCEPTED, REVIEWED, VERIFIED, decided('refuse'), CLOSED],
    [[acts.refuseAcceptance, 'FRONT_CLERK', { ...REASON, competentBody: '示例机关' }]],
    [[acts.declareNotRequired, 'FRONT_CLERK', REASON]],
    [[acts.withdrawCase, 'FRONT_CLERK', REASON]],
  ];
}

interface Life {
  readonly life: readonly Act[];
  readonly applicant: acts.ApplicantInput;
  readonly bodyCode?: string;
  readonly fileIds?: readonly string[];
}

/** Lives through `life` after a receipt, in the hands of the body's own staff; tells every reply. */
export async function live(
  hall: Hall,
  { life, applicant, bodyCode = 'HEALTH', fileIds = [] }: Life,
  onReply: (endpoint: Endpoint, reply: unknown) => void,
): Promise<string> {
  const clerk = await hall.as('FRONT_CLERK', bodyCode);
  const receipt = await aReceipt(hall, bodyCode);
  const materials = receipt.materials.map((one) => ({ ...one, fileIds: [...fileIds] }));
  const body = { ...receipt, applicant, materials };
  let step = (await clerk.call(acts.receiveCase, { body })).reply;
  onReply(acts.receiveCase, step);
  for (const [endpoint, role, given] of life) {
    const person = await hall.as(role, bodyCode);
    step = await carryOut(person, endpoint, { step, given });
    onReply(endpoint, step);
  }
  return step.caseId;
}

type AnyAct = typeof acts.acceptCase;
type Step = ReplyOf<AnyAct>;

async function carryOut(
  person: Person,
  endpoint: Endpoint,
  { step, given }: { readonly step: Step; readonly given: object },
): Promise<Step> {
  const params = { caseId: step.caseId };
  // All acts of the contract have one shape but for what stands in the body beside the version.
  const answer = await person.call(endpoint as AnyAct, {
    params,
    body: { version: step.version, ...given },
  });
  return answer.reply;
}
