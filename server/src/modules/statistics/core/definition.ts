import type { DefinitionVersion } from '@banshi/contract/definition-words';
import type { Measure, SumOf } from './measures.ts';

/** What may count as finished; sums that are kept for the finished alone hold each of these. */
export const FINISHED = ['closed', 'refusedAcceptance'] as const satisfies readonly Measure[];
export type Finished = (typeof FINISHED)[number];

/** Of which measures the four figures are made (统计口径 10.1). */
export interface Definition {
  /** A figure that was frozen names the one that counted it. */
  readonly version: DefinitionVersion;
  readonly accepted: Measure;
  /** Finished are all of these together; of a case at most one counts. */
  readonly closed: readonly Finished[];
  /** Open are those that came in less those that left: accepted ones, whatever else counts as finished. */
  readonly openIn: Measure;
  readonly openOut: Measure;
}

const STANDARD: Definition = {
  ...{ version: 1, accepted: 'accepted', closed: ['closed'] },
  ...{ openIn: 'accepted', openOut: 'closedAccepted' },
};

/** All definitions that ever counted; a new one is added at the end, an old one is never changed. */
export const DEFINITIONS: readonly Definition[] = [
  STANDARD,
  { ...STANDARD, version: 2, closed: ['closed', 'refusedAcceptance'] },
];

/** The definition that counts where nothing else is chosen. */
export const DEFINITION: Definition = STANDARD;

/** The definition of this version; undefined where this program is older than the figure. */
export function definitionOf(version: number): Definition | undefined {
  return DEFINITIONS.find((one) => one.version === version);
}

/** Sums in which what is finished is so by a definition. */
export function finishedBy({ closed }: Definition, sumOf: SumOf): SumOf {
  return (key, measure, mark) =>
    measure === 'closed'
      ? closed.reduce((sum, one) => sum + sumOf(key, one, mark), 0)
      : sumOf(key, measure, mark);
}

/** What has to be summed for the figures of a definition. */
export function measuresOf({ accepted, closed, openIn, openOut }: Definition): readonly Measure[] {
  return [...new Set([accepted, ...closed, openIn, openOut])];
}
