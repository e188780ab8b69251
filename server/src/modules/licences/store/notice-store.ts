import { sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { type Reader, type Tx, toTimestamp } from '../../../platform/database/index.ts';
import type { CaseId } from '../../cases/index.ts';
import type { Notice } from '../core/notice.ts';

const ROWS_MAX = 200;

/** Notes that a grant, or a change of what it gave, is to be published by a day; the first day stands. */
export async function noteToPublish(tx: Tx, caseId: CaseId, dueOn: LocalDate): Promise<void> {
  await tx
    .insertInto('licences.to_publish')
    .values({ case_id: caseId, due_on: dueOn })
    .onConflict((conflict) => conflict.column('case_id').doNothing())
    .execute();
}

/** What waits to be published, the most urgent first. */
export async function waitingToPublish(db: Reader): Promise<readonly CaseId[]> {
  const { rows } = await sql<{ case_id: CaseId }>`
    select case_id from licences.to_publish order by due_on, case_id limit ${ROWS_MAX}`.execute(db);
  return rows.map((row) => row.case_id);
}

/** Takes one out of those that wait, unless somebody else has it; gives the day by which it is due. */
export async function takeToPublish(tx: Tx, caseId: CaseId): Promise<LocalDate | undefined> {
  const { rows } = await sql<{ due_on: LocalDate }>`
    delete from licences.to_publish where case_id in (
      select case_id from licences.to_publish where case_id = ${caseId} for update skip locked)
    returning due_on`.execute(tx);
  return rows[0]?.due_on;
}

/** An edition of the notice of a grant, ready to be shown. */
export interface NewEdition {
  readonly caseId: CaseId;
  readonly edition: number;
  readonly notice: Notice;
  readonly dueOn: LocalDate;
  readonly at: Instant;
}

/** Publishes an edition: from now on it is the one that stands. */
export async function insertEdition(tx: Tx, given: NewEdition): Promise<void> {
  const { caseId, edition, notice, dueOn, at } = given;
  const publishedAt = toTimestamp(at);
  await tx
    .insertInto('licences.notices')
    .values({
      case_id: caseId,
      edition,
      ...noticeColumns(notice),
      due_on: dueOn,
      published_at: publishedAt,
    })
    .execute();
  await tx
    .insertInto('licences.published')
    .values({ case_id: caseId, edition, published_at: publishedAt })
    .onConflict((conflict) =>
      conflict.column('case_id').doUpdateSet({ edition, published_at: publishedAt }),
    )
    .execute();
  const numbers = [notice.decisionNo, notice.licence?.number].filter((one) => one !== undefined);
  if (numbers.length === 0) return;
  await tx
    .insertInto('licences.notice_numbers')
    .values(numbers.map((number) => ({ number, case_id: caseId })))
    .onConflict((conflict) => conflict.columns(['number', 'case_id']).doNothing())
    .execute();
}

function noticeColumns(notice: Notice) {
  return {
    matter_name: notice.matterName,
    body_name: notice.bodyName,
    holder_kind: notice.holderKind,
    holder_name: notice.holderName,
    holder_number: notice.holderNumber,
    decision_no: notice.decisionNo ?? null,
    licence_kind: notice.licence?.kind ?? null,
    licence_no: notice.licence?.number ?? null,
    decided_on: notice.decidedOn,
    valid_from: notice.licence?.from ?? null,
    valid_to: notice.licence?.to ?? null,
    state: notice.licence?.state ?? null,
    correction: notice.correction ?? null,
  };
}
