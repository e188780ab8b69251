import { assert } from '../../../kernel/assert.ts';
import { localDateOf, yearOf } from '../../../kernel/local-date.ts';
import { ok } from '../../../kernel/result.ts';
import { type Tx, transact } from '../../../platform/database/index.ts';
import { type CaseId, type CaseRecord, readCaseRecord, replay } from '../../cases/index.ts';
import { CODE_BYTES, checkCodeOf } from '../core/check-code.ts';
import { compose } from '../core/compose.ts';
import { documentNumber } from '../core/document-number.ts';
import type { DocumentRule } from '../core/document-rule.ts';
import type { Letter } from '../core/letter.ts';
import { type Owed, owedBy } from '../core/owed.ts';
import type { DocumentDeps } from '../deps.ts';
import { authorityIn } from '../issuer.ts';
import { type Issued, readIssued } from '../queries/issued-documents.ts';
import { insertDocument, lockDocumentsOf, nextDocumentNumber } from '../store/document-store.ts';
import { storyOf } from '../story-of.ts';

/**
 * Issues what the entry `version` of a case calls for, within the transaction that was told of it. Told
 * again, it finds everything there; whoever fails takes no number.
 */
export async function issueFor(
  deps: DocumentDeps,
  tx: Tx,
  { caseId, version }: { readonly caseId: CaseId; readonly version: number },
): Promise<void> {
  await lockDocumentsOf(tx, caseId);
  const record = await readCaseRecord(tx, deps.protection, caseId);
  assert(record, `case ${caseId} has an entry and exists`);
  const issued = [...(await readIssued(tx, caseId))];
  for (const owed of owedBy(record.entries, issued).filter((one) => one.version === version)) {
    issued.push(await issueOne(deps, tx, { record, owed, issued }));
  }
}

/** Issues everything that the journal of a case calls for and that is not there, each by itself. */
export async function issueOwed(deps: DocumentDeps, caseId: CaseId): Promise<void> {
  const record = await readCaseRecord(deps.db, deps.protection, caseId);
  const owed = owedBy(record?.entries ?? [], await readIssued(deps.db, caseId));
  for (const version of new Set(owed.map((one) => one.version))) {
    await transact(deps.db, async (tx) => ok(await issueFor(deps, tx, { caseId, version })));
  }
}

interface Issue {
  readonly record: CaseRecord;
  readonly owed: Owed;
  /** What stands in the case before it. */
  readonly issued: readonly Issued[];
}

/** Issues what one entry calls for, where the documents of the case are locked. */
export async function issueOne(
  deps: DocumentDeps,
  tx: Tx,
  { record, owed, issued }: Issue,
): Promise<Issued> {
  const { version: caseVersion, rule } = owed;
  const { current, entries } = record;
  const event = entries.find((entry) => entry.version === caseVersion)?.event;
  assert(event, `entry ${caseVersion} of case ${current.id} exists`);
  const upTo = entries.filter((entry) => entry.version <= caseVersion);
  const authority = await authorityIn(deps, replay(upTo));
  const writing = { record, rule, version: caseVersion, issued, authority };
  const letter = await writeLetter(deps, tx, writing);
  const { kind, number, title } = letter;
  const place = { seq: issued.length + 1, caseVersion, edition: 1, replaces: null };
  await insertDocument(tx, {
    ...place,
    caseId: current.id,
    organisationId: authority.organisationId,
    letter,
    issuedAt: deps.now(),
    issuedBy: 'by' in event ? event.by : null,
  });
  return { ...place, kind, number, title };
}

interface Writing {
  readonly record: CaseRecord;
  readonly rule: DocumentRule;
  readonly version: number;
  readonly issued: readonly Issued[];
  /** In whose name it stands, as the case stood after the entry. */
  readonly authority: Awaited<ReturnType<typeof authorityIn>>;
}

/** The day of a document is the day of the act, however late it is written down (Asia/Shanghai). */
async function writeLetter(deps: DocumentDeps, tx: Tx, writing: Writing): Promise<Letter> {
  const { record, rule, version, authority } = writing;
  const entry = record.entries.find((each) => each.version === version);
  assert(entry, `entry ${version} exists`);
  const { reconsideredBy, entrusted, organisationId } = authority;
  const story = await storyOf(deps, { ...writing, reconsideredBy, entrusted });
  const issuedOn = localDateOf(entry.event.at);
  const year = yearOf(issuedOn);
  const { kind, series, copies, title } = rule;
  const serial = await nextDocumentNumber(tx, { organisationId, kind, year });
  return {
    ...compose(story),
    kind,
    title: story.matter.isLicense ? title.license : title.other,
    number: documentNumber({ mark: authority.mark, series, year, serial }),
    issuer: authority.name,
    issuedOn,
    copies,
    matterName: story.matter.name,
    ...newCheck(deps),
  };
}

/** A new code and where it is checked. */
export function newCheck({
  random,
  publicAddress,
}: DocumentDeps): Pick<Letter, 'checkCode' | 'checkAddress'> {
  const checkCode = checkCodeOf(random(CODE_BYTES));
  return { checkCode, checkAddress: `${publicAddress}/check/${checkCode}` };
}
