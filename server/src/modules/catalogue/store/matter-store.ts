import type { MatterState } from '@banshi/contract/catalogue-words';
import { sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import { type Tx, toTimestamp } from '../../../platform/database/index.ts';
import { bodyFromJson } from '../contract-check.ts';
import type { MatterBody } from '../core/matter-body.ts';
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
           v.version, v.effective_from, v.body, d.revision as draft_revision, d.body as draft_body
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
  const { version, effective_from: effectiveFrom, draft_revision: revision } = row;
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
    draft: revision === null ? undefined : { revision, body: bodyFromJson(row.draft_body) },
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
  await tx.deleteFrom('catalogue.matter_drafts').where('matter_id', '=', matterId).execute();
}

/** Keeps the draft under the revision after the one that was seen. */
export async function saveDraft(
  tx: Tx,
  matterId: number,
  { revision, body, at, by }: { revision: number; body: MatterBody } & Authorship,
): Promise<void> {
  const columns = {
    revision,
    body: JSON.stringify(body),
    edited_at: toTimestamp(at),
    edited_by: by,
  };
  await tx
    .insertInto('catalogue.matter_drafts')
    .values({ matter_id: matterId, ...columns })
    .onConflict((conflict) => conflict.column('matter_id').doUpdateSet(columns))
    .execute();
}

/** Moves the matter to a state and keeps who did it, when and why. */
export async function changeState(
  tx: Tx,
  matterId: number,
  change: Authorship & {
    readonly action: string;
    readonly from: MatterState;
    readonly to: MatterState;
    readonly reason: string;
  },
): Promise<void> {
  await tx
    .updateTable('catalogue.matters')
    .set({ state: change.to, state_reason: change.reason })
    .where('id', '=', matterId)
    .execute();
  await tx
    .insertInto('catalogue.state_changes')
    .values({
      matter_id: matterId,
      at: toTimestamp(change.at),
      action: change.action,
      state_from: change.from,
      state_to: change.to,
      by_staff: change.by,
      reason: change.reason,
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
