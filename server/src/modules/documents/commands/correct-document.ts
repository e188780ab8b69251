import type { CaseDocuments } from '@banshi/contract/documents';
import { localDateOf, yearOf } from '../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import {
  type CorrectionVoid,
  correctLetter,
  type Replacement,
  type TextNotFound,
} from '../core/correction.ts';
import { documentNumber } from '../core/document-number.ts';
import { ruleOf } from '../core/document-rules.ts';
import { CORRECTORS } from '../core/permissions.ts';
import type { DocumentDeps } from '../deps.ts';
import { issuerOf } from '../issuer.ts';
import { readIssued } from '../queries/issued-documents.ts';
import { insertDocument, nextDocumentNumber } from '../store/document-store.ts';
import { type AccessRefusal, changeDocument, type DocumentRequest } from './change-document.ts';
import { newCheck } from './issue-documents.ts';

/** What is wrong with a document and what should stand there. */
export interface Correction {
  readonly reason: string;
  readonly replacements: readonly Replacement[];
}

export type CorrectionRefusal =
  | TextNotFound
  | CorrectionVoid
  | { readonly code: 'documents/replaced'; readonly by: string };

/** Mends slips of the pen by a new document; the old one stays as it is and points to the new one. */
export function correctDocument(
  deps: DocumentDeps,
  request: DocumentRequest,
  correction: Correction,
): Promise<Result<CaseDocuments, CorrectionRefusal | AccessRefusal>> {
  return changeDocument<CorrectionRefusal>(deps, request, {
    by: CORRECTORS,
    carryOut: async (tx, { current, document }) => {
      if (document.replacedBy !== null) {
        return refuse({ code: 'documents/replaced', by: document.replacedBy });
      }
      const { organisationId, caseVersion, edition, letter, seq } = document;
      const { mark } = await issuerOf(deps, organisationId);
      const issuedAt = deps.now();
      const issuedOn = localDateOf(issuedAt);
      const year = yearOf(issuedOn);
      const { kind, series } = ruleOf(letter.kind);
      const serial = await nextDocumentNumber(tx, { organisationId, kind, year });
      const corrected = correctLetter(letter, {
        ...correction,
        ...newCheck(deps),
        number: documentNumber({ mark, series, year, serial }),
        issuedOn,
      });
      if (!corrected.ok) return corrected;
      await insertDocument(tx, {
        caseId: current.id,
        seq: (await readIssued(tx, current.id)).length + 1,
        caseVersion,
        edition: edition + 1,
        replaces: seq,
        organisationId,
        letter: corrected.value,
        issuedAt,
        issuedBy: request.actor.staffId,
      });
      return ok(undefined);
    },
  });
}
