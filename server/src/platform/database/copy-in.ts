import { CompiledQuery } from 'kysely';
import type { Tx } from './connect.ts';
import { type CopiedColumns, copiedRows } from './copy-rows.ts';
import { CopySource } from './copy-source.ts';

/**
 * Writes new rows by `COPY … FROM STDIN` within the transaction: the fastest way in that PostgreSQL
 * has. Rows are put into their form while the server already takes the first of them.
 */
export async function copyIn<T>(tx: Tx, { table, columns, rows }: CopiedTable<T>): Promise<void> {
  if (rows.length === 0) return;
  const names = Object.keys(columns).join(', ');
  const source = new CopySource(() => copiedRows(rows, columns));
  await tx.executeQuery(
    CompiledQuery.raw(`copy ${table} (${names}) from stdin (format binary)`, [source]),
  );
}

/** What is copied where; names of table and columns are the program's own. */
export interface CopiedTable<T> {
  readonly table: string;
  readonly columns: CopiedColumns<T>;
  readonly rows: readonly T[];
}
