import type { Case } from './case.ts';

/** The body in whose name the case is handled, and that answers for it: its own, or the principal (行政许可法第二十四条). */
export function authorityOf(current: Case): number {
  const entrustment = 'entrustment' in current ? current.entrustment : undefined;
  return entrustment?.principalId ?? current.departmentId;
}
