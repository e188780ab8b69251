import * as acts from '@banshi/contract/case-acts';
import * as endings from '@banshi/contract/case-endings';
import * as procedures from '@banshi/contract/case-procedures';
import * as tolerances from '@banshi/contract/case-tolerances';
import { getCase } from '@banshi/contract/cases';
import type { Endpoint, ReplyOf } from '@banshi/contract/endpoint';
import type { RoleId } from '@banshi/contract/roles';
import { formatInstant } from '../kernel/instant-text.ts';
import { aMatter, aReceipt } from './counter.ts';
import type { Hall } from './hall.ts';
import type { Person } from './person.ts';
import { followsIn } from './tolerances.ts';

/** What a body may name: the staff of the department, and the material of the matter that may follow. */
interface About {
  readonly staffIds: readonly string[];
  readonly follows: number;
}

/** One act with its body, the version left to the case. */
type Act = readonly [Endpoint, RoleId, object | ((about: About) => object)];
/** The clock goes on to this moment before the next act. */
interface Later {
  readonly clock: string;
  /** What the law does by itself by then is done. */
  readonly law?: true;
}

const REASON = { reason: '示例理由' };
const REVIEWED: Act = [acts.reviewCase, 'REVIEWER', { opinion: '同意', proposal: 'grant' }];
const VERIFIED: Act = [acts.verifyCase, 'VERIFIER', { opinion: '同意' }];
const ACCEPTED: Act = [acts.acceptCase, 'FRONT_CLERK', {}];
const CLOSED: Act = [acts.closeCase, 'CHIEF_REP', { resultName: '示例证', resultNo: '1' }];

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
    [
      procedures.setHearing,
      'VERIFIER',
      ({ staffIds }) => ({ heldOn: '2022-06-20', place: '示例会议室', hostId: staffIds[0] }),
    ],
    { clock: '2022-06-20T10:00:00+08:00' },
    [procedures.holdHearing, 'VERIFIER', { minutes: '示例笔录', signedBy: '主持人' }],
    [endings.proposeVoid, 'WINDOW_HEAD', REASON],
    [endings.voidCase, 'SUPERVISOR', {}],
  ],
  [ACCEPTED, [acts.decideAtOnce, 'CHIEF_REP', { opinion: '当场准予' }]],
  [ACCEPTED, [endings.terminateCase, 'CHIEF_REP', { cause: 'APPLICANT_GONE', ...REASON }]],
  [ACCEPTED, [endings.forwardCase, 'CHIEF_REP', { toBody: '示例部', ...REASON }]],
];

const SUPPLIED: Act = [
  tolerances.supplyTolerated,
  'FRONT_CLERK',
  ({ follows }) => ({
    arrivedOn: '2022-06-13',
    way: 'onSite',
    materials: [{ orderNum: follows, form: 'paper', fileIds: [] }],
  }),
];
const found = (verdict: 'PASS' | 'FIX', note: string | null): Act => [
  tolerances.examineTolerated,
  'REVIEWER',
  ({ follows }) => ({ orderNum: follows, verdict, note }),
];

const FIVE_DAYS = { kind: 'WORKING_DAYS', days: 5, on: null, event: null };
const AFTER_EVENT = { kind: 'EVENT_BASED', on: null, days: 5, event: '示例管控结束' };
const ASKED_BEYOND: Act = [
  tolerances.askTolerance,
  'FRONT_CLERK',
  ({ follows }) => ({
    orderNums: [follows],
    deadline: AFTER_EVENT,
    grantsBefore: true,
    ...REASON,
  }),
];

/** Lives in which materials follow after the acceptance. */
const tolerated = (signedBy: string): readonly (readonly (Act | Later)[])[] => {
  const accepted = (deadline: object, promise: object): Act => [
    tolerances.acceptTolerantly,
    'FRONT_CLERK',
    ({ follows }) => ({ orderNums: [follows], deadline, promise: { signedBy, ...promise } }),
  ];
  const bySelf = accepted(FIVE_DAYS, { byAgent: false, authority: null });
  return [
    [
      bySelf,
      SUPPLIED,
      found('FIX', '未盖章'),
      SUPPLIED,
      found('PASS', null),
      REVIEWED,
      VERIFIED,
      decided('grant'),
    ],
    [
      ASKED_BEYOND,
      [tolerances.declineTolerance, 'DEPT_LEADER', REASON],
      ASKED_BEYOND,
      [tolerances.allowTolerance, 'DEPT_LEADER', { opinion: '同意特事特办' }],
      accepted(AFTER_EVENT, { byAgent: true, authority: '示例委托书' }),
      [tolerances.reviewTolerance, 'REVIEWER', { finding: '管控仍在继续' }],
      [
        tolerances.endToleranceEvent,
        'FRONT_CLERK',
        { endedOn: '2022-06-13', finding: '管控已经结束' },
      ],
      [tolerances.extendTolerance, 'DEPT_LEADER', { days: 5, ...REASON }],
    ],
    [
      bySelf,
      { clock: '2022-06-22T08:00:00+08:00', law: true },
      [tolerances.repairCredit, 'DEPT_LEADER', REASON],
    ],
  ];
};

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
        { defects: [{ orderNum: 1, reason: '签名与证件不符' }], ...REASON },
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
}

/** Lives through `life` after a receipt, in the hands of the body's own staff; tells every reply. */
export async function live(
  hall: Hall,
  { life, applicant, bodyCode = 'HEALTH', fileIds = [] }: Life,
  onReply: (endpoint: Endpoint, reply: unknown) => void,
): Promise<string> {
  const clerk = await hall.as('FRONT_CLERK', bodyCode);
  // Only an instant matter is decided on the spot.
  const isAtOnce = life.some((act) => !('clock' in act) && act[0] === acts.decideAtOnce);
  const receipt = await aReceipt(hall, bodyCode, isAtOnce ? 'INSTANT' : 'PROMISE');
  const follows = followsIn(await aMatter(hall, bodyCode));
  const isTolerant = life.some(
    (act) => !('clock' in act) && act[0] === tolerances.acceptTolerantly,
  );
  const materials = receipt.materials
    .filter(({ orderNum }) => !isTolerant || orderNum !== follows)
    .map((one) => ({ ...one, fileIds: [...fileIds] }));
  const body = { ...receipt, applicant, materials };
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

/** The case as the law has left it. */
async function afterTheLaw(hall: Hall, step: Step): Promise<Step> {
  await hall.house.actByLaw();
  const reader = await hall.as('SUPERVISOR', 'PROVINCE');
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
