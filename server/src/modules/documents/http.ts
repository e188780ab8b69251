import * as contract from '@banshi/contract/documents';
import type { FastifyReply } from 'fastify';
import { assert } from '../../kernel/assert.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { type IdempotencyKey, type Route, route } from '../../platform/http/index.ts';
import { type Case, type CaseId, findOpenCase, type ReadingRefusal } from '../cases/index.ts';
import type { Actor } from '../identity/index.ts';
import type { DocumentRequest } from './commands/change-document.ts';
import { correctDocument } from './commands/correct-document.ts';
import { issueApplicationForm } from './commands/issue-application-form.ts';
import { issueArchiveCatalogue } from './commands/issue-archive-catalogue.ts';
import { issueOwed } from './commands/issue-documents.ts';
import { recordDelivery } from './commands/record-delivery.ts';
import type { DocumentDeps } from './deps.ts';
import { openFile } from './lay-out.ts';
import { readCaseDocuments } from './queries/case-documents.ts';
import { checkDocument } from './queries/check-document.ts';
import { findDocument } from './queries/find-document.ts';

/** The documents of a case: listed, issued at once, read, delivered, corrected, and checked by anybody. */
export function documentRoutes(deps: DocumentDeps): Route<Actor>[] {
  const bind = route<Actor>();
  return [
    bind(contract.listCaseDocuments, async (call) => {
      const found = await readable(deps, call);
      return found.ok ? ok(await readCaseDocuments(deps, deps.db, found.value)) : found;
    }),
    bind(contract.issueCaseDocuments, async (call) => {
      const found = await readable(deps, call);
      if (!found.ok) return found;
      await issueOwed(deps, found.value.current.id);
      return ok(await readCaseDocuments(deps, deps.db, found.value));
    }),
    bind(contract.issueApplicationForm, async (call) => {
      const found = await readable(deps, call);
      return found.ok ? issueApplicationForm(deps, found.value) : found;
    }),
    bind(contract.issueArchiveCatalogue, async (call) => {
      const found = await readable(deps, call);
      return found.ok ? issueArchiveCatalogue(deps, found.value) : found;
    }),
    bind(contract.getDocumentFile, async (call) => {
      const found = await readable(deps, call);
      if (!found.ok) return found;
      const { id: caseId } = found.value.current;
      const document = await findDocument(deps.db, { caseId, seq: call.params.seq });
      if (!document) return refuse({ code: 'documents/not-found' });
      const fileId = await openFile(deps, document);
      if (!fileId.ok) return fileId;
      const content = await deps.files.read(fileId.value);
      assert(content, `the file of document ${caseId}/${document.seq} was kept`);
      await shownAs(call.reply, `${document.letter.number}.pdf`).send(content);
      return ok(undefined);
    }),
    bind(contract.recordDocumentDelivery, (call) =>
      recordDelivery(deps, requestOf(call), call.body),
    ),
    bind(contract.checkDocument, ({ params }) => checkDocument(deps, params.checkCode)),
    bind(contract.correctDocument, (call) => correctDocument(deps, requestOf(call), call.body)),
  ];
}

interface DocumentCall {
  readonly actor: Actor;
  readonly params: { readonly caseId: string; readonly seq: number };
  readonly idempotency: IdempotencyKey;
}

function requestOf({ actor, params, idempotency }: DocumentCall): DocumentRequest {
  return { actor, caseId: params.caseId as CaseId, seq: params.seq, idempotency };
}

async function readable(
  deps: DocumentDeps,
  { actor, params }: Pick<DocumentCall, 'actor'> & { readonly params: { caseId: string } },
): Promise<Result<{ readonly actor: Actor; readonly current: Case }, ReadingRefusal>> {
  const found = await findOpenCase(deps, actor, params.caseId as CaseId);
  return found.ok ? ok({ actor, current: found.value }) : found;
}

/** Shown in the browser: this house has made the file itself, and nothing in it runs. */
function shownAs(reply: FastifyReply, name: string): FastifyReply {
  return reply
    .type('application/pdf')
    .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(name)}`);
}
