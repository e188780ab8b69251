import type { DocumentKind } from '@banshi/contract/document-words';
import type { Entry } from '../../cases/index.ts';
import type { DocumentRule } from './document-rule.ts';
import { rulesFor } from './document-rules.ts';

/** A document that an entry of the journal calls for and that is not there. */
export interface Owed {
  readonly version: number;
  readonly rule: DocumentRule;
}

/** What the journal calls for and was not issued yet, in the order of the journal. */
export function owedBy(
  entries: readonly Entry[],
  issued: readonly { readonly caseVersion: number; readonly kind: DocumentKind }[],
): readonly Owed[] {
  const isThere = (version: number, kind: DocumentKind) =>
    issued.some((one) => one.caseVersion === version && one.kind === kind);
  return entries.flatMap(({ version, event }) =>
    rulesFor(event)
      .filter(({ kind }) => !isThere(version, kind))
      .map((rule) => ({ version, rule })),
  );
}
