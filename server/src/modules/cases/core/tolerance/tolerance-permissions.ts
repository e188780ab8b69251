import type { CaseAction } from '@banshi/contract/case-words';
import type { CounterCase } from '../case.ts';
import type { CaseRefusal } from '../refusal.ts';
import { toleranceRefusal } from './tolerance-acts.ts';
import { openItems } from './tolerance-state.ts';

/** Whether a tolerance has come so far that the action makes sense; true of any other action. */
export function isToleranceInSight(action: CaseAction, current: CounterCase): boolean {
  const tolerance = 'tolerance' in current ? current.tolerance : undefined;
  const isOpen = tolerance !== undefined && openItems(tolerance).length > 0;
  const asked = 'askedTolerance' in current ? current.askedTolerance : undefined;
  switch (action) {
    case 'askTolerance':
      return asked === undefined || asked.allowedBy !== undefined;
    case 'allowTolerance':
    case 'declineTolerance':
      return asked !== undefined && asked.allowedBy === undefined;
    case 'supplyTolerated':
      return isOpen;
    case 'examineTolerated':
      return tolerance?.items.some((one) => one.state === 'SUPPLIED') ?? false;
    case 'extendTolerance':
      return isOpen && tolerance.due.awaits === 'supplement';
    case 'reviewTolerance':
    case 'endToleranceEvent':
      return isOpen && tolerance.due.awaits === 'event';
    default:
      return true;
  }
}

/** What a tolerance still open keeps from being done. */
export function toleranceBlock(action: CaseAction, current: CounterCase): CaseRefusal | undefined {
  const grants = action === 'grant' || action === 'decideAtOnce';
  return grants && 'tolerance' in current ? toleranceRefusal(current.tolerance) : undefined;
}
