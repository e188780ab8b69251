import type { TerminationCause } from '@banshi/contract/case-words';
import { type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { type Act, isBlank } from './acceptance.ts';
import { silenceOver } from './by-law.ts';
import { type ReadyFor, wasNotified } from './case.ts';
import type { EventOf } from './event.ts';
import type { CaseRefusal } from './refusal.ts';

/** 撤回: the applicant withdraws in writing before the decision. */
export function withdraw(
  { by, at }: Act,
  { reason }: { readonly reason: string },
): Result<EventOf<'cases/withdrawn'>, CaseRefusal> {
  if (isBlank(reason)) return refuse({ code: 'cases/reason-missing', field: 'reason' });
  return ok({ type: 'cases/withdrawn', at, by, reason });
}

/**
 * 终止: the case ends without a decision, since the applicant is gone, did not pay or did not supply what
 * a notice asked for. The last only when its day has passed, or when he has answered and it was not all: only whoever
 * supplies all that the notice named is to be accepted (第三十二条第一款第五项).
 */
export function terminate(
  current: ReadyFor<'terminate'>,
  { by, at }: Act,
  {
    cause,
    reason,
    isAnsweredInPart,
  }: {
    readonly cause: TerminationCause;
    readonly reason: string;
    /** Something that the notice named is wanting still after the applicant answered it. */
    readonly isAnsweredInPart: boolean;
  },
): Result<EventOf<'cases/terminated'>, CaseRefusal> {
  if (isBlank(reason)) return refuse({ code: 'cases/reason-missing', field: 'reason' });
  if (cause !== 'NOT_SUPPLEMENTED') {
    return ok({ type: 'cases/terminated', at, by, cause, reason, closeType: 'terminated' });
  }
  const returned = returnRefusal(current, localDateOf(at), isAnsweredInPart);
  if (returned) return refuse(returned);
  return ok({ type: 'cases/terminated', at, by, cause, reason, closeType: 'returned' });
}

function returnRefusal(
  current: ReadyFor<'terminate'>,
  today: LocalDate,
  isAnsweredInPart: boolean,
): CaseRefusal | undefined {
  const { status } = current;
  if (status === 'RECEIVED' && wasNotified(current) && isAnsweredInPart) {
    return silenceOver(current, today);
  }
  const due = status === 'CORRECTING' && 'due' in current ? current.due?.on : undefined;
  if (due === undefined) return { code: 'cases/not-correcting' };
  return today <= due ? { code: 'cases/not-due-yet', on: due } : undefined;
}

/** 转报: an upper or another body decides; the case is finished here. */
export function forward(
  { by, at }: Act,
  { toBody, reason }: { readonly toBody: string; readonly reason: string },
): Result<EventOf<'cases/forwarded'>, CaseRefusal> {
  if (isBlank(toBody)) return refuse({ code: 'cases/reason-missing', field: 'toBody' });
  if (isBlank(reason)) return refuse({ code: 'cases/reason-missing', field: 'reason' });
  return ok({ type: 'cases/forwarded', at, by, toBody, reason });
}

/** 申请作废: a case that should never have been entered; a second person confirms it. */
export function proposeVoid(
  current: ReadyFor<'proposeVoid'>,
  { by, at }: Act,
  { reason }: { readonly reason: string },
): Result<EventOf<'cases/void-proposed'>, CaseRefusal> {
  if (current.voidProposedBy) return refuse({ code: 'cases/void-pending' });
  if (isBlank(reason)) return refuse({ code: 'cases/reason-missing', field: 'reason' });
  return ok({ type: 'cases/void-proposed', at, by, reason });
}

/** 作废: the case counts no longer; its journal stays. */
export function voidCase(
  current: ReadyFor<'voidCase'>,
  { by, at }: Act,
): Result<EventOf<'cases/voided'>, CaseRefusal> {
  if (!current.voidProposedBy) return refuse({ code: 'cases/void-not-proposed' });
  return ok({ type: 'cases/voided', at, by });
}

/** 不同意作废: it is no entry error; the case goes on as before, and counts as it did. */
export function declineVoid(
  current: ReadyFor<'declineVoid'>,
  { by, at }: Act,
  { reason }: { readonly reason: string },
): Result<EventOf<'cases/void-declined'>, CaseRefusal> {
  if (!current.voidProposedBy) return refuse({ code: 'cases/void-not-proposed' });
  if (isBlank(reason)) return refuse({ code: 'cases/reason-missing', field: 'reason' });
  return ok({ type: 'cases/void-declined', at, by, reason });
}
