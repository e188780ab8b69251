import type { FileDocumentKind, LicenceDocumentKind } from '@banshi/contract/document-words';
import type { Instant } from '../../kernel/instant.ts';
import { localDateOf, yearOf } from '../../kernel/local-date.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { Case } from '../cases/index.ts';
import type { StaffId } from '../identity/index.ts';
import { newCheck } from './commands/issue-documents.ts';
import { documentNumber } from './core/document-number.ts';
import { ruleOf } from './core/document-rules.ts';
import { saysWhoActs } from './core/entrusted.ts';
import type { Message } from './core/letter.ts';
import type { DocumentDeps } from './deps.ts';
import { authorityIn } from './issuer.ts';
import { type Issued, readIssued } from './queries/issued-documents.ts';
import { insertDocument, lockDocumentsOf, nextDocumentNumber } from './store/document-store.ts';

/** A document that no entry of its case calls for: about what the case gave, or about its file. */
export interface DocumentBeside {
  /** Stands for the entry that calls for it. */
  readonly place: number;
  /** The case as it stands: in whose name the document is. */
  readonly current: Case;
  readonly kind: LicenceDocumentKind | FileDocumentKind;
  /** Where the kind has no name of its own. */
  readonly title?: string;
  /** It takes the place of the last one of its kind, if there is one. */
  readonly replacesLast?: boolean;
  readonly message: Message;
  readonly matter: { readonly name: string; readonly isLicense: boolean };
  readonly at: Instant;
  /** Nobody where the law itself acted. */
  readonly by: StaffId | undefined;
}

/** Issues a document that lies beside those of its case, within the transaction of what it tells; gives its number. */
export async function issueBeside(
  deps: DocumentDeps,
  tx: Tx,
  given: DocumentBeside,
): Promise<string> {
  const { current, kind, message, matter, at } = given;
  const { id: caseId } = current;
  await lockDocumentsOf(tx, caseId);
  const { organisationId, entrusted, ...issuer } = await authorityIn(deps, current);
  const { series, copies, title } = ruleOf(kind);
  const issuedOn = localDateOf(at);
  const year = yearOf(issuedOn);
  const serial = await nextDocumentNumber(tx, { organisationId, kind, year });
  const number = documentNumber({ mark: issuer.mark, series, year, serial });
  await insertDocument(tx, {
    caseId,
    ...placeOf(given, await readIssued(tx, caseId)),
    organisationId,
    letter: {
      ...saysWhoActs(message, entrusted),
      kind,
      title: given.title ?? (matter.isLicense ? title.license : title.other),
      number,
      issuer: issuer.name,
      issuedOn,
      copies,
      matterName: matter.name,
      ...newCheck(deps),
    },
    issuedAt: deps.now(),
    issuedBy: given.by ?? null,
  });
  return number;
}

/** The next place in the case, and the document whose place it takes. */
function placeOf(
  { kind, place: caseVersion, replacesLast }: DocumentBeside,
  issued: readonly Issued[],
) {
  const before = replacesLast ? issued.findLast((one) => one.kind === kind) : undefined;
  const edition = (before?.edition ?? 0) + 1;
  return { seq: issued.length + 1, caseVersion, edition, replaces: before?.seq ?? null };
}
