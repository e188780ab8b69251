import type { Stance } from '@banshi/contract/case-words';
import { ok, type Result, refuse } from '../../../../kernel/result.ts';
import { type Act, isBlank } from '../acceptance.ts';
import type { ActiveCase } from '../case.ts';
import { stepDueOf } from '../clocks/limits.ts';
import type { EvaluatedCondition } from '../evaluated-condition.ts';
import type { EventOf } from '../event.ts';
import { limitRunOf } from '../procedures/procedures.ts';
import type { CaseRefusal } from '../refusal.ts';
import { afterReturn, afterSignature, type Progress } from './review-chain.ts';

interface Said {
  readonly opinion: string;
}

/** 承办: the handler examines and proposes. */
export function review(
  current: ActiveCase,
  act: Act,
  {
    opinion,
    proposal,
    evaluation = [],
  }: Said & {
    readonly proposal: 'grant' | 'refuse';
    /** What was found of the conditions of the grant (第三十八条). */
    readonly evaluation?: readonly EvaluatedCondition[];
  },
): Result<EventOf<'cases/reviewed'>, CaseRefusal> {
  const said = signed(current, act, { opinion, bodyId: current.departmentId });
  if (!said.ok) return said;
  const kept = evaluation.length > 0 ? { evaluation } : {};
  return ok({ type: 'cases/reviewed', proposal, ...kept, ...said.value });
}

/** 审核: somebody other than the handler checks. */
export function verify(
  current: ActiveCase,
  act: Act,
  { opinion }: Said,
): Result<EventOf<'cases/verified'>, CaseRefusal> {
  const said = signed(current, act, { opinion, bodyId: current.departmentId });
  return said.ok ? ok({ type: 'cases/verified', ...said.value }) : said;
}

/** 会签: one of the bodies that the chain names signs; the case goes on when all have. */
export function countersign(
  current: ActiveCase,
  act: Act,
  given: Said & { readonly bodyId: number },
): Result<EventOf<'cases/countersigned'>, CaseRefusal> {
  const said = signed(current, act, given);
  if (!said.ok) return said;
  return ok({ type: 'cases/countersigned', bodyId: given.bodyId, ...said.value });
}

/** 征求意见: what another body thinks of it; the decider weighs it (第二十六条第二款). */
export function giveOpinion(
  current: ActiveCase,
  act: Act,
  given: Said & { readonly bodyId: number; readonly stance: Stance },
): Result<EventOf<'cases/opinion-given'>, CaseRefusal> {
  const said = signed(current, act, given);
  if (!said.ok) return said;
  const { bodyId, stance } = given;
  return ok({ type: 'cases/opinion-given', bodyId, stance, ...said.value });
}

/** 退回: back along the chain, with a reason; the limits run on. */
export function sendBack(
  current: ActiveCase,
  act: Act,
  { reason }: { readonly reason: string },
): Result<EventOf<'cases/sent-back'>, CaseRefusal> {
  const { by, at } = act;
  if (isBlank(reason)) return refuse({ code: 'cases/reason-missing', field: 'reason' });
  const due = stepDueAt(current, afterReturn(current, at), act);
  return ok({ type: 'cases/sent-back', at, by, reason, ...due });
}

function signed(
  current: ActiveCase,
  act: Act,
  { opinion, bodyId }: Said & { readonly bodyId: number },
) {
  const { by, at } = act;
  if (isBlank(opinion)) return refuse({ code: 'cases/reason-missing', field: 'opinion' } as const);
  const due = stepDueAt(current, afterSignature(current, { bodyId, by, at }), act);
  return ok({ at, by, opinion, ...due });
}

/** When the step that waits after this act should be done. */
function stepDueAt(
  current: ActiveCase,
  progress: Omit<Progress, 'due'>,
  { calendar }: Act,
): Pick<EventOf<'cases/sent-back'>, 'stepDue'> {
  const run = limitRunOf({ ...current, progress: { ...progress, due: undefined } });
  const stepDue = stepDueOf(run, calendar);
  return stepDue === undefined ? {} : { stepDue };
}
