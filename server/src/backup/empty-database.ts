import type pg from 'pg';
import { readTables } from '../platform/database/index.ts';
import { OperatorError } from '../platform/operator-error.ts';

/** Tables in which the migrations themselves write rows; a test holds this against a migrated database. */
export const FILLED_BY_MIGRATIONS: ReadonlySet<string> = new Set([
  ...['platform.migrations', 'catalogue.revision', 'cases.phrases', 'statistics.counted'],
  ...['hall.codes', 'hall.heading_switches', 'ratings.option_editions', 'ratings.options'],
]);

/**
 * Makes sure that the database holds nothing beyond what migrations write.
 * @throws OperatorError that names the first table with rows.
 */
export async function assertEmpty(client: pg.Client, schemas: readonly string[]): Promise<void> {
  for (const { name } of await readTables(client, schemas)) {
    if (FILLED_BY_MIGRATIONS.has(name)) continue;
    const { rowCount } = await client.query(`select from ${name} limit 1`);
    if (rowCount === 0) continue;
    throw new OperatorError(
      `The database is not empty, ${name} holds rows; restore into a new one: set BANSHI_DATA to a new folder, or DATABASE_URL to a new database.`,
    );
  }
}
