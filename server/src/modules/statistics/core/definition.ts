import type { Measure } from './measures.ts';

/** Of which measures the four figures are made (统计口径 10.1). */
export interface Definition {
  /** Counts from 1; a figure that was frozen names the one that counted it. */
  readonly version: number;
  readonly accepted: Measure;
  readonly closed: Measure;
  /** Open are those that came in less those that left. */
  readonly openIn: Measure;
  readonly openOut: Measure;
}

/** All definitions that ever counted; a new one is added at the end, an old one is never changed. */
export const DEFINITIONS: readonly [Definition, ...Definition[]] = [
  {
    version: 1,
    accepted: 'accepted',
    closed: 'closed',
    openIn: 'accepted',
    openOut: 'closedAccepted',
  },
];

/** The definition that counts now. */
export const DEFINITION: Definition = DEFINITIONS.at(-1) ?? DEFINITIONS[0];

/** The definition of this version; undefined where this program is older than the figure. */
export function definitionOf(version: number): Definition | undefined {
  return DEFINITIONS.find((one) => one.version === version);
}
