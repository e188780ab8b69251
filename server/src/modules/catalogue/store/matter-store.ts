import type { DraftStage, MatterAction, MatterState } from '@banshi/contract/catalogue-words';
import { sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { type Tx, toTimestamp } from '../../../platform/database/index.ts';
import { bodyFromJson } from '../contract-check.ts';
import type { Draft } from '../core/draft.ts';
import type { MatterStand } from '../core/matter-stand.ts';
import type { NextVersion } from '../core/publication.ts';

interface Row {
  id: number;
  task_code: string;
  catalog_code: string;
  department_id: number;
  type: string;
  state: string;
  version: number | null;
  effective_from: Instant | null;
  body: unknown;
  draft_revision: number | null;
  draft_body: unknown;
  draft_stage: string;
  draft_editors: readonly string[];
  draft_reason: string | null;
  draft_effective_on: LocalDate | null;
}

/** The matter with its newest version and draft, locked until commit. */
export async function findMatterForUpdate(
  tx: Tx,
  matterId: number,
): Promise<MatterStand | undefined> {
  await tx
    .selectFrom('catalogue.matters')
    .select('id')
    .where('id', '=', matterId)
    .forUpdate()
    .execute();
  const [found] = await readMatters(tx, sql`m.id = ${matterId}`);
  return found;
}

/** The matters with these task codes, locked until commit; unknown codes are left out. */
export async function lockMatters(
  tx: Tx,
  taskCodes: readonly string[],
): Promise<ReadonlyMap<string, MatterStand>> {
  // In one order, so that two imports wait for each other instead of blocking each other.
  await sql`select id from catalogue.matters where task_code = any(${[...taskCodes]})
            order by id for update`.execute(tx);
  const matters = await readMatters(tx, sql`m.task_code = any(${[...taskCodes]})`);
  return new Map(matters.map((one) => [one.taskCode, one]));
}

async function readMatters(tx: Tx, condition: ReturnType<typeof sql>): Promise<MatterStand[]> {
  const { rows } = await sql<Row>`
    select m.id, m.task_code, m.catalog_code, m.department_id, m.type, m.state,
           v.version, v.effective_from, v.body, d.revision as draft_revision, d.body as draft_body,
           d.stage as draft_stage, d.editors as draft_editors, d.reason as draft_reason,
           d.effective_on as draft_effective_on
    from catalogue.matters m
    left join lateral (
      select version, effective_from, body from catalogue.matter_versions
      where matter_id = m.id order by version desc limit 1) v on true
    left join catalogue.matter_drafts d on d.matter_id = m.id
    where ${condition}
    order by m.id`.execute(tx);
  return rows.map(matterFromRow);
}

function matterFromRow(row: Row): MatterStand {
  const { version, effective_from: effectiveFrom } = row;
  return {
    matterId: row.id,
    taskCode: row.task_code,
    catalogCode: row.catalog_code,
    departmentId: row.department_id,
    type: row.type,
    state: row.state as MatterState,
    latest:
      version === null || effectiveFrom === null
        ? undefined
        : { version, effectiveFrom, body: bodyFromJson(row.body) },
    draft: draftFromRow(row),
  };
}

function draftFromRow(row: Row): Draft | undefined {
  if (row.draft_revision === null) return undefined;
  return {
    revision: row.draft_revision,
    body: bodyFromJson(row.draft_body),
    stage: row.draft_stage as DraftStage,
    editors: row.draft_editors,
    reason: row.draft_reason ?? undefined,
    effectiveOn: row.draft_effective_on ?? undefined,
  };
}

/** Adds a matter; its codes, department and type stay for good. */
export async function insertMatter(
  tx: Tx,
  matter: Pick<MatterStand, 'taskCode' | 'catalogCode' | 'departmentId' | 'type' | 'state'>,
): Promise<number> {
  const { id } = await tx
    .insertInto('catalogue.matters')
    .values({
      task_code: matter.taskCode,
      catalog_code: matter.catalogCode,
      department_id: matter.departmentId,
      type: matter.type,
      state: matter.state,
      state_reason: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Who publishes or edits, and when; null for an import by the operator. */
export interface Authorship {
  readonly at: Instant;
  readonly by: string | null;
}

/** Publishes a version and drops the draft it came from. */
export async function insertVersion(
  tx: Tx,
  matterId: number,
  { version, effectiveFrom, previous, body, reason, at, by }: NextVersion & Authorship,
): Promise<void> {
  await tx
    .insertInto('catalogue.matter_versions')
    .values({
      matter_id: matterId,
      version,
      effective_from: toTimestamp(effectiveFrom),
      previous: previous?.version ?? null,
      previous_from: previous ? toTimestamp(previous.effectiveFrom) : null,
      body: JSON.stringify(body),
      published_at: toTimestamp(at),
      published_by: by,
      reason,
    })
    .execute();
  await dropDraft(tx, matterId);
}

/** Keeps the draft as somebody saved it. */
export async function saveDraft(
  tx: Tx,
  matterId: number,
  { draft, at, by }: { readonly draft: Draft } & Authorship,
): Promise<void> {
  const columns = {
    ...draftColumns(draft),
    body: JSON.stringify(draft.body),
    edited_at: toTimestamp(at),
    edited_by: by,
  };
  await tx
    .insertInto('catalogue.matter_drafts')
    .values({ matter_id: matterId, ...columns })
    .onConflict((conflict) => conflict.column('matter_id').doUpdateSet(columns))
    .execute();
}

/** Moves the draft on; what is written in it stays. */
export async function moveDraft(tx: Tx, matterId: number, draft: Draft): Promise<void> {
  await tx
    .updateTable('catalogue.matter_drafts')
    .set(draftColumns(draft))
    .where('matter_id', '=', matterId)
    .execute();
}

function draftColumns({ revision, stage, editors, reason, effectiveOn }: Draft) {
  return {
    revision,
    stage,
    editors: [...editors],
    reason: reason ?? null,
    effective_on: effectiveOn ?? null,
  };
}

/** Nobody writes the next version any more. */
export async function dropDraft(tx: Tx, matterId: number): Promise<void> {
  await tx.deleteFrom('catalogue.matter_drafts').where('matter_id', '=', matterId).execute();
}

/** What was done to a matter or its draft, and how the state of the matter changed by it. */
export interface DoneAct extends Authorship {
  readonly action: MatterAction;
  readonly from: MatterState;
  readonly to: MatterState;
  readonly reason?: string | undefined;
  /** The version that a publication added. */
  readonly version?: number;
}

/** Keeps who did what, when and why, and moves the matter to its new state. */
export async function recordAct(
  tx: Tx,
  matterId: number,
  { action, from, to, reason, version, at, by }: DoneAct,
): Promise<void> {
  if (from !== to) {
    await tx
      .updateTable('catalogue.matters')
      .set({ state: to, state_reason: reason ?? null })
      .where('id', '=', matterId)
      .execute();
  }
  await tx
    .insertInto('catalogue.matter_acts')
    .values({
      matter_id: matterId,
      at: toTimestamp(at),
      action,
      state_from: from,
      state_to: to,
      by_staff: by,
      reason: reason ?? null,
      version: version ?? null,
    })
    .execute();
}

/** Lets one import work at a time, since a code that is new has no row to lock yet. */
export async function lockCatalogue(tx: Tx): Promise<void> {
  await tx.selectFrom('catalogue.revision').select('value').forUpdate().execute();
}

/** Tells every process that what it keeps in memory is old, from the commit of `tx` on. */
export async function countChange(tx: Tx): Promise<void> {
  await tx
    .updateTable('catalogue.revision')
    .set((eb) => ({ value: eb('value', '+', 1) }))
    .execute();
}
