import type { AllowedAction, CaseStep } from '@banshi/contract/case-views';
import { buildCaseNumber } from '../../../kernel/case-number.ts';
import { localDateOf } from '../../../kernel/local-date.ts';
import type { Caller, Encounter } from '../core/caller.ts';
import type { CounterCase } from '../core/case.ts';
import { describeDue } from '../core/clocks/urgency.ts';
import { allowedActions } from '../core/permissions.ts';
import type { MatterFacts, Situation } from '../deps.ts';

/** Where a case of the counter stands and what this caller may do next. */
export function describeStep(
  current: CounterCase,
  caller: Caller,
  { act, matter, missing, sealOfficers }: Situation,
): CaseStep {
  const { numberedOn, serial } = current;
  const today = localDateOf(act.at);
  const { projectNo, displayNo } = buildCaseNumber(matter.taskCode, numberedOn, serial);
  return {
    caseId: current.id,
    version: current.version,
    projectNo,
    displayNo,
    status: current.status,
    due: 'due' in current ? describeDue(current.due, today, act.calendar) : null,
    actions: describeActions({
      ...{ caller, current, missing, today, sealOfficers },
      ...howHandled(matter),
    }),
  };
}

/** What of a matter says who may do what. */
export function howHandled({
  projectType,
  jointUnder,
}: MatterFacts): Pick<Encounter, 'projectType' | 'jointUnder'> {
  return { projectType, jointUnder };
}

/** The allowed actions in the contract's shape. */
export function describeActions(encounter: Encounter): AllowedAction[] {
  return allowedActions(encounter).map(({ action, blocked, ...beside }) => {
    if (!blocked) return { action, blocked: null, ...beside };
    const { code, ...facts } = blocked;
    return { action, blocked: { code, facts } };
  });
}
