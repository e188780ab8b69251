import type { CaseAction } from '@banshi/contract/case-words';
import { addDays, type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import type { Result } from '../../../kernel/result.ts';
import type { StaffId } from '../../identity/index.ts';
import * as acceptance from '../core/acceptance.ts';
import * as byLaw from '../core/by-law.ts';
import { type ActiveCase, type CounterCase, isReadyFor, type ReadyFor } from '../core/case.ts';
import * as examination from '../core/chain/examination.ts';
import { bodiesAsked } from '../core/chain/review-chain.ts';
import { explainDelay } from '../core/clocks/over-limit.ts';
import * as recomputing from '../core/clocks/recomputed-dues.ts';
import * as correction from '../core/correction.ts';
import * as decision from '../core/decision.ts';
import * as endings from '../core/endings.ts';
import type { CounterEvent } from '../core/event.ts';
import * as hearings from '../core/procedures/hearing.ts';
import * as procedures from '../core/procedures/procedures.ts';
import * as promising from '../core/promise/promise.ts';
import type { CaseRefusal } from '../core/refusal.ts';
import * as tolerance from '../core/tolerance/tolerance.ts';
import * as following from '../core/tolerance/tolerance-acts.ts';
import { followTolerance, recomputeTolerance } from '../core/tolerance/tolerance-by-law.ts';
import {
  afterAsking,
  afterCheck,
  afterDue,
  afterLapse,
  afterReminder,
  afterReminding,
  lateFor,
  onHearingDay,
} from './later-acts.ts';

export const LIST = [
  { orderNum: 1, isNecessary: true, isMain: true, allowTolerance: false, toleranceDays: null },
  { orderNum: 2, isNecessary: false, isMain: false, allowTolerance: true, toleranceDays: 10 },
];

const MATTER = {
  matterVersion: 1,
  chain: undefined,
  grounds: [],
  limits: {
    statutory: { days: 20, unit: 'workDay' },
    promise: { days: 10, unit: 'workDay' },
  },
} as const;
const FOLLOWS = { orderNums: [2] } as const;
const AFTER_EVENT = { kind: 'EVENT_BASED', event: '示例管控结束', days: 5 } as const;
const TOLERANT = {
  ...MATTER,
  list: LIST,
  sound: new Set([1]),
  grantsBefore: false,
  excludedField: undefined,
  barredSince: undefined,
};
/** The first body that is asked in the step that waits. */
const asked = (current: ActiveCase) => bodiesAsked(current)[0] ?? current.departmentId;
/** A day off in every limit that begins on 13 June 2022. */
const A_DAY_OFF = new Map([
  ['2022-06-15' as LocalDate, { kind: 'OFF', name: '示例假日' } as const],
]);
const HANDED = [{ orderNum: 1, form: 'paper', fileIds: [] }] as const;
const PLAN = { name: '示例程序', basis: '《示例条例》第一条', limitDays: 10 };
const TWO = ['00000000-0000-7000-8000-00000000000a', '00000000-0000-7000-8000-00000000000b'];
const HOST = '00000000-0000-7000-8000-00000000000c' as StaffId;
const reason = '示例理由';
const opinion = '示例意见';

type Act = acceptance.Act;
type Decision = Result<CounterEvent, CaseRefusal> | CounterEvent | undefined;
/** A decision with good input, on a case on which its action may start. */
type Decide<A extends CaseAction> = (current: ReadyFor<A>, act: Act) => Decision;

const DECISIONS: { readonly [A in Exclude<CaseAction, 'receive'>]: Decide<A> } = {
  correctOnSpot: (_, act) => acceptance.correctOnSpot(act, { what: '示例更正' }),
  requestCorrection: (current, act) =>
    correction.requestCorrection(current, act, { defects: [{ orderNum: 1, reason }], list: LIST }),
  requestAgain: (current, act) =>
    correction.requestAgain(current, act, {
      defects: [{ orderNum: 1, reason: '示例新问题' }],
      list: LIST,
      ground: 'NEW_DEFECT',
      reason,
    }),
  remindCorrection: (current, act) =>
    correction.remindCorrection(current, afterReminding(current, act)),
  supplement: (_, act) => correction.supplement(act, { materials: HANDED, list: LIST }),
  accept: (_, act) => acceptance.accept(act, { ...MATTER, list: LIST, present: new Set([1]) }),
  askTolerance: (current, act) =>
    tolerance.askTolerance(current, act, {
      examination: TOLERANT,
      asking: { ...FOLLOWS, deadline: AFTER_EVENT, grantsBefore: true, reason },
    }),
  allowTolerance: (current, act) => tolerance.allowTolerance(current, act, { opinion }),
  declineTolerance: (current, act) => tolerance.declineTolerance(current, act, { reason }),
  acceptTolerantly: (current, act) =>
    tolerance.acceptTolerantly(current, act, {
      examination: TOLERANT,
      request: {
        ...FOLLOWS,
        deadline: current.askedTolerance?.allowedBy
          ? AFTER_EVENT
          : { kind: 'WORKING_DAYS', days: 5 },
        promise: { signedBy: '张*', byAgent: false },
      },
    }),
  acceptOnPromise: (current, act) =>
    promising.acceptOnPromise(current, act, {
      examination: {
        ...TOLERANT,
        allowPromise: true,
        replaceable: new Set([2]),
        sensitiveField: undefined,
      },
      request: {
        scope: 'LICENCE',
        orderNums: [],
        promise: { signedBy: '张*', byAgent: false },
        tolerance: undefined,
      },
    }),
  checkPromise: (current, act) =>
    promising.checkPromise(current, act, {
      outcome: current.promise?.state === 'DEFECT' ? 'FALSE' : 'DEFECT',
      method: 'FIELD',
      findings: '示例核查情况',
      rectifyBy: addDays(localDateOf(act.at), 20),
    }),
  remindRectification: (current, act) =>
    promising.remindRectification(current, afterCheck(current, act)),
  revokeDecision: (current, act) => promising.revokeDecision(current, act, { reason }),
  extendTolerance: (current, act) => following.extendTolerance(current, act, { days: 5, reason }),
  reviewTolerance: (current, act) =>
    following.reviewTolerance(current, act, { finding: '示例管控仍在继续' }),
  endToleranceEvent: (current, act) =>
    following.endToleranceEvent(current, act, {
      endedOn: localDateOf(act.at),
      finding: '示例管控已经结束',
    }),
  breachTolerance: (current, act) =>
    onlyAs('cases/tolerance-breached', followTolerance(current, afterLapse(current, act))),
  repairCredit: (current, act) => following.repairCredit(current, act, { reason }),
  supplyTolerated: (current, act) =>
    following.supplyTolerated(current, act, {
      materials: [{ orderNum: 2, form: 'paper', fileIds: [] }],
      arrivedOn: localDateOf(act.at),
      way: 'onSite',
      list: LIST,
    }),
  examineTolerated: (current, act) =>
    following.examineTolerated(current, act, { orderNum: 2, verdict: 'PASS', note: undefined }),
  remindTolerance: (current, act) =>
    onlyAs('cases/tolerance-reminded', followTolerance(current, afterReminder(current, act))),
  lapseTolerance: (current, act) =>
    onlyAs('cases/tolerance-lapsed', followTolerance(current, afterLapse(current, act))),
  deemAccepted: (current, act) => byLaw.deemAccepted(current, afterDue(current, act), MATTER),
  refuseAcceptance: (_, act) =>
    acceptance.refuseAcceptance(act, { reason, competentBody: '示例市示例局' }),
  refuseForFraud: (_, act) =>
    acceptance.refuseForFraud(act, { reasons: reason, remedies: '示例救济' }),
  declareNotRequired: (_, act) => acceptance.declareNotRequired(act, { reason }),
  review: (current, act) => examination.review(current, act, { opinion, proposal: 'grant' }),
  verify: (current, act) => examination.verify(current, act, { opinion }),
  countersign: (current, act) =>
    examination.countersign(current, act, { opinion, bodyId: asked(current) }),
  giveOpinion: (current, act) =>
    examination.giveOpinion(current, act, { opinion, stance: 'amend', bodyId: asked(current) }),
  sendBack: (current, act) => examination.sendBack(current, act, { reason }),
  decideAtOnce: (current, act) =>
    decision.decideAtOnce(current, act, { opinion, projectType: 'INSTANT' }),
  grant: (current, act) => decision.grant(current, afterAsking(current, act), { opinion }),
  refuse: (current, act) =>
    decision.refuseApplication(current, afterAsking(current, act), {
      opinion,
      reasons: reason,
      remedies: '示例救济',
    }),
  close: (current, act) =>
    decision.close(current, act, { resultName: '示例证', resultNo: '示例〔2022〕1号' }),
  deliver: (_, act) => decision.deliver(act, { method: 'onSite', receiverName: '张*' }),
  askProcedure: (current, act) =>
    procedures.askProcedure(current, act, { ...PLAN, kind: 'EXPERT_REVIEW' }),
  suspend: (current, act) => procedures.suspend(current, act),
  declineProcedure: (current, act) => procedures.declineProcedure(current, act, { reason }),
  resume: (current, act) => procedures.resume(current, act, { result: '示例结论' }),
  beginProcedure: (current, act) =>
    procedures.beginProcedure(current, act, { ...PLAN, kind: 'SITE_VISIT', stopsPromise: true }),
  endProcedure: (current, act) =>
    procedures.endProcedure(current, act, { kind: 'SITE_VISIT', result: '示例结论' }),
  extend: (current, act) =>
    procedures.extend(current, act, { days: 10, reason, longest: { days: 10 } }),
  explainDelay: (current, act) => explainDelay(current, lateFor(current, act), { reason }),
  visitSite: (current, act) =>
    procedures.visitSite(current, act, {
      visitedOn: localDateOf(act.at),
      place: '示例路1号',
      visitors: TWO as StaffId[],
      findings: '与申请一致',
    }),
  tellInterested: (_, act) => procedures.tellInterested(act, { party: '李*', interest: '相邻' }),
  hearStatement: (_, act) => procedures.hearStatement(act, { party: '李*', statement: '无异议' }),
  offerHearing: (current, act) => hearings.offerHearing(current, act),
  askHearing: (current, act) => hearings.askHearing(current, act, { party: '李*' }),
  orderHearing: (current, act) =>
    hearings.orderHearing(current, act, {
      ground: 'PUBLIC_INTEREST',
      basis: '涉及公共利益的重大许可',
      announcement: '示例局网站公告栏',
    }),
  dropHearing: (current, act) => hearings.dropHearing(current, act, { reason }),
  setHearing: (current, act) =>
    hearings.setHearing(current, act, {
      heldOn: addDays(localDateOf(act.at), hearings.NOTICE_DAYS),
      place: '示例会议室',
      hostId: HOST,
    }),
  holdHearing: (current, act) =>
    hearings.holdHearing(current, onHearingDay(current, act), {
      minutes: '示例笔录',
      signedBy: '李*',
    }),
  withdraw: (_, act) => endings.withdraw(act, { reason }),
  terminate: (current, act) =>
    endings.terminate(current, act, { cause: 'FORCE_MAJEURE', reason, isAnsweredInPart: false }),
  forward: (_, act) => endings.forward(act, { toBody: '示例部', reason }),
  proposeVoid: (current, act) => endings.proposeVoid(current, act, { reason }),
  voidCase: (current, act) => endings.voidCase(current, act),
  declineVoid: (current, act) => endings.declineVoid(current, act, { reason }),
  recomputeDues: (current, { at, calendar }) =>
    recomputing.recomputeDues(current, { at, calendar: { ...calendar, overrides: A_DAY_OFF } }),
  recomputeRectification: (current, { at, calendar }) => {
    const { remindOn } = current.promise ?? {};
    const off = { kind: 'OFF', name: '示例假日' } as const;
    const overrides = new Map(remindOn ? [[remindOn, off]] : []);
    return promising.recomputeRectification(current, { at, calendar: { ...calendar, overrides } });
  },
  recomputeTolerance: (current, { at, calendar }) =>
    recomputeTolerance(current, { at, calendar: { ...calendar, overrides: A_DAY_OFF } }),
};

/** What the decision of `action` makes of the case with good input; undefined when it is refused. */
export function tryToDecide(
  action: CaseAction,
  current: CounterCase,
  act: Act,
): CounterEvent | undefined {
  if (action === 'receive') return undefined;
  const decided = decide(action, current, act);
  if (decided === undefined || !('ok' in decided)) return decided;
  return decided.ok ? decided.value : undefined;
}

/** What the decision of `action` makes of the case, with good input. */
export function decideWell(action: CaseAction, current: CounterCase, act: Act): CounterEvent {
  if (action === 'receive') throw new Error('a receipt makes a new case');
  const decided = decide(action, current, act);
  if (decided === undefined) throw new Error(`${action} changes nothing`);
  if (!('ok' in decided)) return decided;
  if (!decided.ok) throw new Error(`${action}: ${decided.refusal.code}`);
  return decided.value;
}

function decide<A extends Exclude<CaseAction, 'receive'>>(
  action: A,
  current: CounterCase,
  act: Act,
): Decision {
  if (!isReadyFor(action, current)) {
    throw new Error(`${action} does not start from ${current.status}`);
  }
  return DECISIONS[action](current, act);
}

function onlyAs(type: CounterEvent['type'], event: CounterEvent | undefined): Decision {
  return event?.type === type ? event : undefined;
}
