import type { CaseAction } from '@banshi/contract/case-words';
import type { CounterCase } from './case.ts';
import { isHearingOwed } from './procedures/hearing-stage.ts';

/** The acts that a case may wait for beside its status. */
export const AWAITED_BESIDE = [
  'suspend',
  'setHearing',
  'holdHearing',
  'allowTolerance',
  'examineTolerated',
  'voidCase',
] as const satisfies readonly CaseAction[];
export type AwaitedBeside = (typeof AWAITED_BESIDE)[number];

/** What somebody has asked for and another has to answer; undefined where nothing waits. */
export function awaitsBeside(current: CounterCase): AwaitedBeside | undefined {
  if (current.status === 'VOID') return undefined;
  return (
    procedureAwaits(current) ??
    toleranceAwaits(current) ??
    (current.voidProposedBy ? 'voidCase' : undefined)
  );
}

function procedureAwaits(current: CounterCase): AwaitedBeside | undefined {
  if ('askedProcedure' in current && current.askedProcedure && 'due' in current) return 'suspend';
  if (current.status !== 'SUSPENDED') return undefined;
  if (!isHearingOwed(current.hearing)) return undefined;
  return current.hearing?.stage === 'set' ? 'holdHearing' : 'setHearing';
}

function toleranceAwaits(current: CounterCase): AwaitedBeside | undefined {
  const asked = 'askedTolerance' in current ? current.askedTolerance : undefined;
  if (asked && asked.allowedBy === undefined) return 'allowTolerance';
  const items = ('tolerance' in current && current.tolerance?.items) || [];
  return items.some((one) => one.state === 'SUPPLIED') ? 'examineTolerated' : undefined;
}
