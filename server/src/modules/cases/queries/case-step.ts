import type { AllowedAction, CaseStep } from '@banshi/contract/case-views';
import { buildCaseNumber } from '../../../kernel/case-number.ts';
import { localDateOf } from '../../../kernel/local-date.ts';
import type { Act } from '../core/acceptance.ts';
import type { CounterCase } from '../core/case.ts';
import { allowedActions, type Caller } from '../core/permissions.ts';
import { describeDue } from '../core/urgency.ts';
import type { MatterFacts } from '../deps.ts';

/** Where a case of the counter stands and what this caller may do next. */
export function describeStep(
  current: CounterCase,
  caller: Caller,
  matter: MatterFacts,
  { at, calendar }: Pick<Act, 'at' | 'calendar'>,
): CaseStep {
  const { projectNo, displayNo } = buildCaseNumber(
    matter.taskCode,
    current.numberedOn,
    current.serial,
  );
  return {
    caseId: current.id,
    version: current.version,
    projectNo,
    displayNo,
    status: current.status,
    due: 'due' in current ? describeDue(current.due, localDateOf(at), calendar) : null,
    actions: describeActions(caller, current, matter),
  };
}

/** The allowed actions in the contract's shape. */
export function describeActions(
  caller: Caller,
  current: Parameters<typeof allowedActions>[1],
  { projectType }: Pick<MatterFacts, 'projectType'>,
): AllowedAction[] {
  return allowedActions(caller, current, projectType).map(({ action, blocked }) => {
    if (!blocked) return { action, blocked: null };
    const { code, ...facts } = blocked;
    return { action, blocked: { code, facts } };
  });
}
