import type { LineFault } from '@banshi/contract/exchange-words';

/** What a sentence about a fault needs; which of it is there depends on the code. */
export interface LineFacts {
  readonly given?: string;
  readonly expected?: string;
  readonly words?: string[];
  readonly max?: number;
  readonly found?: number;
  readonly position?: number;
}

/** What is wrong with which field of a line, as a code and the facts that a sentence needs. */
export interface LineRefusal {
  /** A path; empty when the whole line is wrong. */
  readonly field: string;
  readonly code: LineFault;
  readonly facts: LineFacts;
}

/** Names a fault. */
export function fault(field: string, code: LineFault, facts: LineFacts = {}): LineRefusal {
  return { field, code, facts };
}
