import type { CaseAction } from '@banshi/contract/case-words';
import type { CounterCase } from './case.ts';

/** The acts that a case may wait for beside its status. */
export const AWAITED_BESIDE = [
  'suspend',
  'setHearing',
  'holdHearing',
  'voidCase',
] as const satisfies readonly CaseAction[];
export type AwaitedBeside = (typeof AWAITED_BESIDE)[number];

/** What somebody has asked for and another has to answer; undefined where nothing waits. */
export function awaitsBeside(current: CounterCase): AwaitedBeside | undefined {
  if (current.status === 'VOID') return undefined;
  if ('askedProcedure' in current && current.askedProcedure && 'due' in current) return 'suspend';
  if (current.status === 'SUSPENDED' && current.hearing?.stage === 'asked') return 'setHearing';
  if (current.status === 'SUSPENDED' && current.hearing?.stage === 'set') return 'holdHearing';
  return current.voidProposedBy ? 'voidCase' : undefined;
}
