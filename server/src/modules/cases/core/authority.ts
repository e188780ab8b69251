import type { Case } from './case.ts';

/** The body that entrusted the power under which the case is handled; undefined where its own body has it. */
export function principalOf(current: Case): number | undefined {
  return 'entrustment' in current ? current.entrustment?.principalId : undefined;
}

/** The body in whose name the case is handled, and that answers for it: its own, or the principal (行政许可法第二十四条). */
export function authorityOf(current: Case): number {
  return principalOf(current) ?? current.departmentId;
}
