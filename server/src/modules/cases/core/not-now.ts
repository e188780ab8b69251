import type { CaseAction } from '@banshi/contract/case-words';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { silenceRefusal } from './by-law.ts';
import type { ActiveCase, CounterCase } from './case.ts';
import { hearingRefusal, openRefusal } from './procedures/still-open.ts';
import type { CaseRefusal } from './refusal.ts';

/** What the day, or something that is still open, keeps from being done now; its decision refuses the same. */
export function notNow(
  action: CaseAction,
  current: CounterCase,
  today: LocalDate,
): CaseRefusal | undefined {
  return silenceRefusal(action, current, today) ?? waits(action, current, today);
}

function waits(
  action: CaseAction,
  current: CounterCase,
  today: LocalDate,
): CaseRefusal | undefined {
  if (!('acceptance' in current) || 'decidedAt' in current) return undefined;
  switch (action) {
    case 'grant':
    case 'refuse':
    case 'decideAtOnce':
      return openRefusal(current, today);
    case 'suspend':
      return hearingRefusal(current, today);
    case 'askHearing':
    case 'holdHearing':
      return hearingDay(current, today);
    case 'extend': {
      const { dueOnLegal: on } = current.acceptance;
      return on !== undefined && today > on ? { code: 'cases/limit-passed', on } : undefined;
    }
    default:
      return undefined;
  }
}

/** A hearing is asked for by its last day, and held not before its day. */
function hearingDay(
  { hearing }: Pick<ActiveCase, 'hearing'>,
  today: LocalDate,
): CaseRefusal | undefined {
  if (hearing?.stage === 'offered' && today > hearing.askBy) {
    return { code: 'cases/hearing-late', on: hearing.askBy };
  }
  return hearing?.stage === 'set' && today < hearing.heldOn
    ? { code: 'cases/hearing-too-soon', on: hearing.heldOn }
    : undefined;
}
