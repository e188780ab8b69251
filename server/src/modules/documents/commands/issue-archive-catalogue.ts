import type { CaseStatus } from '@banshi/contract/case-words';
import type { CaseDocuments } from '@banshi/contract/documents';
import { assert } from '../../../kernel/assert.ts';
import { buildCaseNumber } from '../../../kernel/case-number.ts';
import { localDateOf } from '../../../kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { type Tx, transact } from '../../../platform/database/index.ts';
import {
  CASE_TRANSITIONS,
  type Case,
  type CaseEvent,
  readCaseRecord,
  readMaterials,
} from '../../cases/index.ts';
import { type Actor, holds } from '../../identity/index.ts';
import {
  archiveCatalogue,
  type CaseFile,
  type EndedStatus,
  isEnded,
} from '../core/archive-catalogue.ts';
import { ARCHIVERS } from '../core/permissions.ts';
import { hasUnlisted } from '../core/unlisted.ts';
import type { DocumentDeps } from '../deps.ts';
import { issueBeside } from '../issue-beside.ts';
import { authorityIn } from '../issuer.ts';
import { openFile } from '../lay-out.ts';
import { readCaseDocuments } from '../queries/case-documents.ts';
import { readFiledDocuments, readUnlaid } from '../queries/filed-documents.ts';
import { findDocument } from '../queries/find-document.ts';
import { readIssued } from '../queries/issued-documents.ts';
import { lockDocumentsOf } from '../store/document-store.ts';
import type { AccessRefusal } from './change-document.ts';
import { issueOwed } from './issue-documents.ts';

type CatalogueRefusal =
  | Extract<AccessRefusal, { readonly code: 'cases/other-organisation' }>
  | { readonly code: 'documents/case-open' };

interface Asked {
  readonly actor: Actor;
  readonly current: Case;
}

/**
 * Lists the file of an ended case: what was handed in and every document, with its pages. Asked again, it is the same
 * catalogue; when more has come into the file, a new one takes the place of the last.
 */
export async function issueArchiveCatalogue(
  deps: DocumentDeps,
  { actor, current }: Asked,
): Promise<Result<CaseDocuments, CatalogueRefusal>> {
  const { id: caseId, departmentId, status } = current;
  if (!holds(actor, ARCHIVERS, departmentId)) {
    return refuse({ code: 'cases/other-organisation', departmentId });
  }
  if (current.origin !== 'counter' || !isEnded(status)) {
    return refuse({ code: 'documents/case-open' });
  }
  await issueOwed(deps, caseId);
  await layOutAll(deps, current);
  return transact<CaseDocuments, CatalogueRefusal>(deps.db, async (tx) => {
    await lockDocumentsOf(tx, caseId);
    if (hasUnlisted(current, await readIssued(tx, caseId))) {
      await issueNew(deps, tx, { actor, current });
    }
    return ok(await readCaseDocuments(deps, tx, { actor, current }));
  });
}

/** A document that no font shows has no pages; it is listed all the same. */
async function layOutAll(deps: DocumentDeps, { id: caseId }: Case): Promise<void> {
  for (const seq of await readUnlaid(deps.db, caseId)) {
    const document = await findDocument(deps.db, { caseId, seq });
    if (document) await openFile(deps, document);
  }
}

async function issueNew(deps: DocumentDeps, tx: Tx, { actor, current }: Asked): Promise<void> {
  const matter = await deps.matter(current.matterId);
  assert(matter, `case ${current.id} names a matter that exists`);
  await issueBeside(deps, tx, {
    current,
    place: current.version,
    kind: 'ARCHIVE_CATALOGUE',
    message: archiveCatalogue(await fileOf(deps, tx, { current, matter })),
    matter: { name: matter.name, isLicense: matter.bucket === 'license' },
    at: deps.now(),
    by: actor.staffId,
    replacesLast: true,
  });
}

type Matter = NonNullable<Awaited<ReturnType<DocumentDeps['matter']>>>;

async function fileOf(
  deps: DocumentDeps,
  tx: Tx,
  { current, matter }: { readonly current: Case; readonly matter: Matter },
): Promise<CaseFile> {
  const record = await readCaseRecord(tx, deps.protection, current.id);
  const first = record?.entries[0];
  const end = record?.entries.findLast(({ event }) => ledTo(current.status, event));
  assert(record && first && end && current.origin === 'counter', 'an ended case has a journal');
  return {
    ...buildCaseNumber(matter.taskCode, current.numberedOn, current.serial),
    matterName: matter.name,
    applicant: record.applicant.name,
    // Asked before; an ended case stays so.
    status: current.status as EndedStatus,
    closeType: 'closeType' in current ? current.closeType : undefined,
    receivedOn: localDateOf(first.event.at),
    endedOn: localDateOf(end.event.at),
    issuer: (await authorityIn(deps, current)).name,
    materials: await filedMaterials(tx, { current, matter }),
    documents: await readFiledDocuments(tx, current.id),
  };
}

/** What was put right or explained after its end did not end it. */
function ledTo(status: CaseStatus, { type }: CaseEvent): boolean {
  return CASE_TRANSITIONS.some(({ event, to }) => event === type && to === status);
}

async function filedMaterials(
  tx: Tx,
  { current, matter }: { readonly current: Case; readonly matter: Matter },
): Promise<CaseFile['materials']> {
  const { materials } = await readMaterials(tx, current.id);
  return matter.materials.flatMap(({ orderNum, name }) =>
    (materials.get(orderNum)?.handings ?? []).map(({ number: time, form, fileIds, at }) => ({
      ...{ name, time, form, fileCount: fileIds.length, on: localDateOf(at) },
    })),
  );
}
