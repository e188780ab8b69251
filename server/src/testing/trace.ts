import type { Problem } from '@banshi/contract/problem';
import { sql } from 'kysely';
import { expect } from 'vitest';
import type { Database } from '../platform/database/index.ts';
import type { Hall } from './hall.ts';
import type { Answer } from './person.ts';

const EVERY_SCHEMA = ['platform', 'identity', 'catalogue', 'cases', 'statistics', 'bulletin'];

/** A digest of the whole content of every table of these schemas, by table. */
export async function contentOf(
  db: Database,
  schemas: readonly string[],
): Promise<Record<string, string>> {
  const { rows } = await sql<{ name: string }>`
    select schemaname || '.' || tablename as name from pg_tables
    where schemaname = any(${schemas}::text[]) order by name`.execute(db);
  const found: Record<string, string> = {};
  for (const { name } of rows) {
    const table = sql.table(name);
    const digest = await sql<{ digest: string }>`
      select count(*) || ' ' || md5(coalesce(string_agg(t::text, chr(10) order by t::text), '')) as digest
      from ${table} t`.execute(db);
    found[name] = digest.rows[0]?.digest ?? '';
  }
  return found;
}

/** How many rows each table of the house holds. */
export async function rowCounts(db: Database): Promise<Record<string, number>> {
  const contents = await contentOf(db, EVERY_SCHEMA);
  return Object.fromEntries(
    Object.entries(contents).map(([name, digest]) => [name, Number.parseInt(digest, 10)]),
  );
}

/** The problem of an attempt that is refused and leaves every table of cases and platform as it was. */
export async function refusedWithoutTrace(
  hall: Hall,
  attempt: () => Promise<Answer<unknown>>,
): Promise<Problem> {
  const before = await contentOf(hall.db, ['cases', 'platform']);
  const { problem } = await attempt();
  expect(await contentOf(hall.db, ['cases', 'platform'])).toEqual(before);
  return problem;
}
