import type { Audit } from './audit.ts';

/** One thing that a trial asserts. */
export interface Verdict {
  readonly claim: string;
  readonly isTrue: boolean;
}

/** What must hold after any crash, whatever was killed. */
export function verdictsOn(audit: Audit): Verdict[] {
  const { wanted, acknowledged, repeated, cases, entries, surprises } = audit;
  return [
    claim(`writes were acknowledged (${acknowledged}), not none`, acknowledged > 0),
    claim(
      `writes were in flight when it was killed (${repeated} sent again), not none`,
      repeated > 0,
    ),
    claim(`acknowledged writes that are lost: ${audit.lost}`, audit.lost === 0),
    claim(`cases written twice: ${audit.duplicates}`, audit.duplicates === 0),
    claim(`${cases} cases, ${wanted} wanted; strays: ${audit.strays}`, audit.strays === 0),
    claim(
      `${entries} journal entries, ${acknowledged} acknowledged: the same`,
      entries === acknowledged,
    ),
    claim(`rows and totals unlike the journal: ${audit.mismatches}`, audit.mismatches === 0),
    claim(`broken links of the chain: ${audit.brokenLinks}`, audit.brokenLinks === 0),
    claim(`left waiting after a minute: ${audit.stuck}`, audit.stuck === 0),
    claim(`unexpected answers: ${surprises.length} ${surprises[0] ?? ''}`, surprises.length === 0),
  ];
}

/** A verdict in words with its truth. */
export function claim(text: string, isTrue: boolean): Verdict {
  return { claim: text, isTrue };
}

/** The value below which `share` of the measured values lie. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Prints each verdict and the closing line; the exit code tells whether all hold. */
export function report(verdicts: readonly Verdict[], out: (line: string) => void): number {
  for (const { claim: text, isTrue } of verdicts) out(`${isTrue ? 'ok  ' : 'FAIL'} ${text}`);
  const failed = verdicts.filter(({ isTrue }) => !isTrue).length;
  out(`${verdicts.length - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}
