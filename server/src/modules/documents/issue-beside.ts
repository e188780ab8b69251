import type { LicenceDocumentKind } from '@banshi/contract/document-words';
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
import { readIssued } from './queries/issued-documents.ts';
import { insertDocument, lockDocumentsOf, nextDocumentNumber } from './store/document-store.ts';

/** A document about what a case gave, written by another module. */
export interface DocumentBeside {
  /** Stands for the entry that calls for it; no version of the case. */
  readonly place: number;
  /** The case as it stands: in whose name the document is. */
  readonly current: Case;
  readonly kind: LicenceDocumentKind;
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
  const { current, place, kind, message, matter, at } = given;
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
    seq: (await readIssued(tx, caseId)).length + 1,
    caseVersion: place,
    edition: 1,
    replaces: null,
    organisationId,
    letter: {
      ...saysWhoActs(message, entrusted),
      kind,
      title: matter.isLicense ? title.license : title.other,
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
