import type { DocumentKind } from '@banshi/contract/document-words';

/** A document that stands in the case. */
interface Standing {
  readonly seq: number;
  readonly caseVersion: number;
  readonly kind: DocumentKind;
}

/** Whether something came into the file of a case after it was last listed; what was never listed has. */
export function hasUnlisted(
  { version }: { readonly version: number },
  issued: readonly Standing[],
): boolean {
  const last = issued.findLast(({ kind }) => kind === 'ARCHIVE_CATALOGUE');
  if (!last) return true;
  return last.caseVersion < version || issued.some(({ seq }) => seq > last.seq);
}
