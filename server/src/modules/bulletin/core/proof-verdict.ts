import type { ProofFinding } from '@banshi/contract/proof-words';

/** Errors of proofreading bar submission and signing; the first is told. */
export interface ProofErrors {
  readonly code: 'bulletin/proof-errors';
  readonly count: number;
  readonly rule: string;
  readonly path: string;
  readonly quote: string;
}

/** Proofreading asks, and nobody said that he had looked. */
export interface ProofWarnings {
  readonly code: 'bulletin/proof-warnings';
  readonly count: number;
}

/** The refusal for errors among the findings, if there are any. */
function proofErrors(findings: readonly ProofFinding[]): ProofErrors | undefined {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (!first) return undefined;
  const { rule, path, quote } = first;
  return { code: 'bulletin/proof-errors', count: errors.length, rule, path, quote };
}

/** The refusal for findings that bar submission and signing: errors always, warnings until somebody looked at them. */
export function barredByProof(
  findings: readonly ProofFinding[],
  areWarningsChecked: boolean,
): ProofErrors | ProofWarnings | undefined {
  const errors = proofErrors(findings);
  if (errors) return errors;
  const count = findings.filter(({ severity }) => severity === 'warning').length;
  return count > 0 && !areWarningsChecked ? { code: 'bulletin/proof-warnings', count } : undefined;
}
