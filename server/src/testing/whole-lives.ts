import * as acts from '@banshi/contract/case-acts';
import * as endings from '@banshi/contract/case-endings';
import * as procedures from '@banshi/contract/case-procedures';
import * as promises from '@banshi/contract/case-promises';
import * as tolerances from '@banshi/contract/case-tolerances';
import { getCase } from '@banshi/contract/cases';
import type { Endpoint, ReplyOf } from '@banshi/contract/endpoint';
import { formatInstant } from '../kernel/instant-text.ts';
import { aMatter, aReceipt } from './counter.ts';
import type { Hall } from './hall.ts';
import { type Act, CLOSED, decided, type Later, REASON, REVIEWED, VERIFIED } from './life.ts';
import { tolerated } from './lives-on-trust.ts';
import type { Person } from './person.ts';
import { aPromisedMatter } from './promises.ts';
import { openFor } from './readings.ts';
import { followsIn } from './tolerances.ts';

const ACCEPTED: Act = [acts.acceptCase, 'FRONT_CLERK', {}];

const PLAN = { name: '示例程序', basis: '示例规程', limitDays: 5 };
const STOPPING = { kind: 'EXPERT_REVIEW', ...PLAN };
const ASKED: Act = [procedures.askProcedure, 'REVIEWER', STOPPING];

interface Party {
  readonly party: string;
  readonly partyKind: 'person';
}

/** Lives in which the limits are stopped, accompanied and extended, or nothing is decided. */
const aside = (party: Party): readonly (readonly (Act | Later)[])[] => [
  [
    [acts.correctOnSpot, 'FRONT_CLERK', { what: '更正日期' }],
    ACCEPTED,
    ASKED,
    [procedures.declineProcedure, 'VERIFIER', REASON],
    ASKED,
    [procedures.suspendCase, 'VERIFIER', {}],
    [procedures.resumeCase, 'REVIEWER', { result: '通过' }],
    [procedures.beginProcedure, 'REVIEWER', { kind: 'TECH_REVIEW', ...PLAN }],
    [procedures.endProcedure, 'REVIEWER', { kind: 'TECH_REVIEW', result: '通过' }],
    [procedures.extendLimits, 'DEPT_LEADER', { days: 5, ...REASON }],
    [
      procedures.visitSite,
      'REVIEWER',
      ({ staffIds }) => ({
        visitedOn: '2022-06-13',
        place: '示例路1号',
        visitors: staffIds.slice(0, 2),
        findings: '一致',
      }),
    ],
    [procedures.tellInterested, 'REVIEWER', { ...party, interest: '相邻' }],
    [procedures.hearStatement, 'REVIEWER', { ...party, statement: '无异议' }],
    [procedures.offerHearing, 'REVIEWER', {}],
    [procedures.askHearing, 'REVIEWER', party],
    [procedures.dropHearing, 'FRONT_CLERK', REASON],
    [
      procedures.orderHearing,
      'DEPT_LEADER',
      { ground: 'LAW', basis: '《示例法》第一条', announcement: '示例公告栏' },
    ],
    [
      procedures.setHearing,
      'VERIFIER',
      ({ staffIds }) => ({ heldOn: '2022-06-20', place: '示例会议室', hostId: staffIds[0] }),
    ],
    { clock: '2022-06-20T10:00:00+08:00' },
    [procedures.holdHearing, 'VERIFIER', { minutes: '示例笔录', signedBy: '主持人' }],
    [endings.proposeVoid, 'WINDOW_HEAD', REASON],
    [endings.declineVoid, 'SUPERVISOR', REASON],
    [endings.proposeVoid, 'WINDOW_HEAD', REASON],
    [endings.voidCase, 'SUPERVISOR', {}],
  ],
  [
    ACCEPTED,
    { clock: '2022-09-30T10:00:00+08:00' },
    [procedures.explainDelay, 'DEPT_LEADER', REASON],
  ],
  [ACCEPTED, [acts.decideAtOnce, 'CHIEF_REP', { opinion: '当场准予' }]],
  [ACCEPTED, [endings.terminateCase, 'CHIEF_REP', { cause: 'APPLICANT_GONE', ...REASON }]],
  [ACCEPTED, [endings.forwardCase, 'CHIEF_REP', { toBody: '示例部', ...REASON }]],
];

const delivered = (receiverName: string): Act => [
  acts.deliverCase,
  'FRONT_CLERK',
  { method: 'onSite', receiverName, proof: null },
];

/** Lives of a case in which every act is done, and so every event is written; `name` is whoever it concerns. */
export function wholeLives(name: string): readonly (readonly (Act | Later)[])[] {
  const material = { orderNum: 1, form: 'both', fileIds: [] };
  const notice = { defects: [{ orderNum: 1, reason: '缺少签名' }] };
  return [
    [
      [acts.requestCorrection, 'FRONT_CLERK', notice],
      [acts.supplementCase, 'FRONT_CLERK', { materials: [material] }],
      [
        acts.requestAgain,
        'WINDOW_HEAD',
        {
          defects: [{ orderNum: 1, reason: '签名与证件不符' }],
          ground: 'CONTRADICTION',
          ...REASON,
        },
      ],
      [acts.supplementCase, 'FRONT_CLERK', { materials: [material] }],
      ACCEPTED,
      REVIEWED,
      [acts.sendBackCase, 'VERIFIER', REASON],
      REVIEWED,
      VERIFIED,
      decided('grant'),
      CLOSED,
      delivered(name),
    ],
    [ACCEPTED, REVIEWED, VERIFIED, decided('refuse'), CLOSED],
    [[acts.refuseAcceptance, 'FRONT_CLERK', { ...REASON, competentBody: '示例机关' }]],
    [[acts.declareNotRequired, 'FRONT_CLERK', REASON]],
    [[acts.withdrawCase, 'FRONT_CLERK', REASON]],
    ...aside({ party: name, partyKind: 'person' }),
    ...tolerated(name),
  ];
}

interface Life {
  readonly life: readonly (Act | Later)[];
  readonly applicant: acts.ApplicantInput;
  readonly bodyCode?: string;
  readonly fileIds?: readonly string[];
  readonly area?: string;
}

/** Lives through `life` after a receipt, in the hands of the body's own staff; tells every reply. */
export async function live(
  hall: Hall,
  { life, applicant, bodyCode = 'HEALTH', fileIds = [], area }: Life,
  onReply: (endpoint: Endpoint, reply: unknown) => void,
): Promise<string> {
  const clerk = await hall.as('FRONT_CLERK', bodyCode);
  const follows = followsIn(await aMatter(hall, bodyCode));
  const receipt = await receiptFor(hall, { life, bodyCode, follows });
  const materials = receipt.materials.map((one) => ({ ...one, fileIds: [...fileIds] }));
  const body = { ...receipt, applicant, materials, area: area ?? receipt.area };
  let step = (await clerk.call(acts.receiveCase, { body })).reply;
  onReply(acts.receiveCase, step);
  const begun = formatInstant(hall.clock.now);
  const { departmentStaff } = hall.house.caseDeps;
  for (const act of life) {
    if ('clock' in act) {
      hall.at(act.clock);
      if (act.law) step = await afterTheLaw(hall, step);
      continue;
    }
    const [endpoint, role, about] = act;
    const person = await hall.as(role, bodyCode);
    const staff = await departmentStaff(await bodyIdOf(hall, bodyCode));
    const given =
      typeof about === 'function'
        ? about({ staffIds: staff.map((one) => one.staffId), follows })
        : about;
    step = await carryOut(person, endpoint, { step, given });
    onReply(endpoint, step);
  }
  if (formatInstant(hall.clock.now) !== begun) hall.at(begun);
  return step.caseId;
}

/** What is handed in for this life: of a matter on which it can be lived, without what follows later. */
async function receiptFor(
  hall: Hall,
  { life, bodyCode, follows }: Pick<Life, 'life'> & { bodyCode: string; follows: number },
) {
  const does = (endpoint: Endpoint) => life.some((act) => !('clock' in act) && act[0] === endpoint);
  if (does(promises.acceptOnPromise)) {
    const { matterId, materials: list } = await aPromisedMatter(hall, bodyCode);
    const materials = list.map(({ orderNum }) => ({
      orderNum,
      form: 'paper' as const,
      fileIds: [],
    }));
    return { ...(await aReceipt(hall, bodyCode)), matterId, materials };
  }
  // Only an instant matter is decided on the spot.
  const receipt = await aReceipt(hall, bodyCode, does(acts.decideAtOnce) ? 'INSTANT' : 'PROMISE');
  if (!does(tolerances.acceptTolerantly)) return receipt;
  const materials = receipt.materials.filter(({ orderNum }) => orderNum !== follows);
  return { ...receipt, materials };
}

/** The case as the law has left it. */
async function afterTheLaw(hall: Hall, step: Step): Promise<Step> {
  await hall.house.actByLaw();
  const reader = await hall.as('SUPERVISOR', 'PROVINCE');
  await openFor(reader, step.caseId);
  const { version } = (await reader.call(getCase, { params: { caseId: step.caseId } })).reply;
  return { ...step, version };
}

async function bodyIdOf(hall: Hall, code: string): Promise<number> {
  const { all } = await hall.house.identity.organisations();
  const body = all.find((one) => one.code === code);
  if (!body) throw new Error(`the demo has no body ${code}`);
  return body.id;
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
