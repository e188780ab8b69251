import { type ControlledTransaction, type RawBuilder, sql } from 'kysely';
import type { Database, Reader } from './connect.ts';
import { inSnapshot } from './in-snapshot.ts';
import type { Schema } from './schema.gen.ts';

/** One moment of the database, read by several connections at once: what one of them sees, all see. */
export interface SharedSnapshot {
  /** The connection that holds the snapshot. */
  readonly tx: Reader;
  /** Reads a long statement on a connection of its own, so many rows at a time. */
  readonly pages: <Row>(
    statement: RawBuilder<Row>,
    rowsAtOnce: number,
  ) => AsyncGenerator<readonly Row[]>;
}

/** Reads by several connections everything as it stands at one moment; nothing can be written. */
export function inSharedSnapshot<T>(
  db: Database,
  read: (snapshot: SharedSnapshot) => Promise<T>,
): Promise<T> {
  return inSnapshot(db, async (tx) => read(await shareSnapshot(db, tx)));
}

/** Lets further connections read what this transaction, in which reads are repeatable, has seen from its start. */
export async function shareSnapshot(db: Database, tx: Reader): Promise<SharedSnapshot> {
  await sql`set local idle_in_transaction_session_timeout = 0`.execute(tx);
  const { rows } = await sql<{ id: string }>`select pg_export_snapshot() as id`.execute(tx);
  const [shared] = rows;
  if (!shared) throw new Error('The database gave its snapshot no name.');
  return {
    tx,
    pages: (statement, rowsAtOnce) => cursorPages(db, shared.id, { statement, rowsAtOnce }),
  };
}

interface Asked<Row> {
  readonly statement: RawBuilder<Row>;
  readonly rowsAtOnce: number;
}

async function* cursorPages<Row>(
  db: Database,
  snapshot: string,
  { statement, rowsAtOnce }: Asked<Row>,
): AsyncGenerator<readonly Row[]> {
  const tx = await joined(db, snapshot);
  try {
    await sql`declare read_ahead no scroll cursor for ${statement}`.execute(tx);
    for (;;) {
      const { rows } = await sql<Row>`fetch ${sql.lit(rowsAtOnce)} from read_ahead`.execute(tx);
      if (rows.length > 0) yield rows;
      if (rows.length < rowsAtOnce) return;
    }
  } finally {
    await tx.rollback().execute();
  }
}

/**
 * A connection that sees the snapshot. It reads tables in the order in which they lie and sorts: whoever follows an index over random ids
 * waits for another page at each row. Whoever reads may take long over a page, and the first one comes after the sort.
 */
async function joined(db: Database, snapshot: string): Promise<ControlledTransaction<Schema>> {
  const tx = await db
    .startTransaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute();
  try {
    await sql`set transaction snapshot ${sql.lit(snapshot)}`.execute(tx);
    await sql`select set_config('idle_in_transaction_session_timeout', '0', true),
      set_config('statement_timeout', '0', true), set_config('cursor_tuple_fraction', '1', true),
      set_config('enable_indexscan', 'off', true)`.execute(tx);
    return tx;
  } catch (error) {
    await tx.rollback().execute();
    throw error;
  }
}
