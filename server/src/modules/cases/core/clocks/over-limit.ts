import { type LocalDate, localDateOf } from '../../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../../kernel/result.ts';
import { type Act, isBlank } from '../acceptance.ts';
import type { CounterCase, ReadyFor } from '../case.ts';
import type { EventOf } from '../event.ts';
import type { CaseRefusal } from '../refusal.ts';
import { stopsOf } from './limits.ts';

/** A limit of an accepted case that ran out before the decision, and its last day. */
export interface Overrun {
  readonly clock: 'statutory' | 'promise';
  readonly dueOn: LocalDate;
}

/** The limits that a case has gone over, the graver first: it may be late on its promise yet lawful (§6). */
export function overrunsOf(current: CounterCase, today: LocalDate): readonly Overrun[] {
  if (!('acceptance' in current)) return [];
  const { dueOnLegal, dueOnPromised } = current.acceptance;
  const overrun = (clock: Overrun['clock'], dueOn: LocalDate | undefined) =>
    dueOn !== undefined && ranUntil(clock, current, today) > dueOn ? [{ clock, dueOn }] : [];
  return [...overrun('statutory', dueOnLegal), ...overrun('promise', dueOnPromised)];
}

/** The last day on which a limit ran: of the decision, of a stop that still holds it, or today. */
function ranUntil(
  clock: Overrun['clock'],
  current: Extract<CounterCase, { acceptance: unknown }>,
  today: LocalDate,
): LocalDate {
  if ('decidedAt' in current) return localDateOf(current.decidedAt);
  return stopsOf(clock, current.stops).find(({ to }) => to === undefined)?.from ?? today;
}

/**
 * 公开说明超期原因: the body tells the public why a case is over its limit (《优化营商环境条例》第三十六条). It may be told
 * anew when there is more to say; all of it stays in the journal.
 */
export function explainDelay(
  current: ReadyFor<'explainDelay'>,
  { by, at }: Act,
  { reason }: { readonly reason: string },
): Result<EventOf<'cases/delay-explained'>, CaseRefusal> {
  const [overrun] = overrunsOf(current, localDateOf(at));
  if (!overrun) return refuse({ code: 'cases/not-over-limit' });
  if (isBlank(reason)) return refuse({ code: 'cases/reason-missing', field: 'reason' });
  const { clock, dueOn } = overrun;
  return ok({ type: 'cases/delay-explained', at, by, reason, clock, dueOn });
}
