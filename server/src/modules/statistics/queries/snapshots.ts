import type { SnapshotScopeName } from '@banshi/contract/snapshot-words';
import { sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Reader } from '../../../platform/database/index.ts';
import type { StaffId } from '../../identity/index.ts';
import type { ScopedFigures, Snapshot, SnapshotId } from '../core/snapshot.ts';
import type { Period } from '../core/statistics-period.ts';

/** More of one period are reached by their id. */
const LISTED_MAX = 10;

/** The last snapshots of exactly this period, the latest first. */
export async function snapshotsOfPeriod(
  db: Reader,
  { from, to }: Period,
): Promise<readonly Snapshot[]> {
  const rows = await selected(db)
    .where('period_from', '=', from)
    .where('period_to', '=', to)
    .orderBy('as_of', 'desc')
    .orderBy('id', 'desc')
    .limit(LISTED_MAX)
    .execute();
  return rows.map(fromRow);
}

/** All snapshots, the latest first. */
export async function allSnapshots(db: Reader): Promise<readonly Snapshot[]> {
  const rows = await selected(db).orderBy('as_of', 'desc').orderBy('id', 'desc').execute();
  return rows.map(fromRow);
}

/** One snapshot; undefined when there is none of this id, whatever the id is made of. */
export async function findSnapshot(db: Reader, snapshotId: string): Promise<Snapshot | undefined> {
  const row = await selected(db).where(sql<string>`id::text`, '=', snapshotId).executeTakeFirst();
  return row && fromRow(row);
}

/** Snapshots with this hash; whoever quotes one names both. */
export async function snapshotsWithHash(db: Reader, sm3: Buffer): Promise<readonly Snapshot[]> {
  return (await selected(db).where('sm3', '=', sm3).execute()).map(fromRow);
}

function selected(db: Reader) {
  return db
    .selectFrom('statistics.snapshots')
    .select(['id', 'scope', 'department', 'period_from', 'period_to', 'as_of', 'definition'])
    .select(['figures', 'sm3', 'taken_by']);
}

interface Row {
  readonly id: string;
  readonly scope: string;
  readonly department: string | null;
  readonly period_from: LocalDate;
  readonly period_to: LocalDate;
  readonly as_of: Instant;
  readonly definition: number;
  readonly figures: unknown;
  readonly sm3: Buffer;
  readonly taken_by: string | null;
}

function fromRow(row: Row): Snapshot {
  return {
    snapshotId: row.id as SnapshotId,
    scope: row.scope as SnapshotScopeName,
    department: row.department ?? undefined,
    from: row.period_from,
    to: row.period_to,
    asOf: row.as_of,
    definition: row.definition,
    figures: row.figures as ScopedFigures,
    sm3: row.sm3,
    takenBy: (row.taken_by ?? undefined) as StaffId | undefined,
  };
}
