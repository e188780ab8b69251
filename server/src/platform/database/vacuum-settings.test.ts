import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from './testing.ts';
import { withClient } from './with-client.ts';

let base: TestDatabase;
beforeAll(async () => {
  base = await createTestDatabase();
});
afterAll(() => base.close());

/** Tables of a journal, and those that hold a row for each case, with what their cleaning depends on. */
const GROWING = `
  select n.nspname || '.' || c.relname as name,
    coalesce(c.reloptions, '{}') @> array['autovacuum_freeze_min_age=0'] as freezes,
    coalesce(c.reloptions, '{}') @> array['autovacuum_vacuum_insert_scale_factor=0'] as counts_what_came
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r'
    and (c.relname ~ 'journal$' or n.nspname || '.' || c.relname in
      ('cases.cases', 'cases.applicants', 'platform.seals', 'documents.documents', 'notices.notices'))
  order by 1`;

test('what grows with the cases is cleaned and frozen by what came since (ADR 0176)', async () => {
  const tables = await withClient({ connectionString: base.ownerUrl }, async (client) => {
    const { rows } = await client.query(GROWING);
    return rows;
  });
  expect(tables.length).toBeGreaterThan(8);
  for (const { name, ...settings } of tables) {
    expect({ name, ...settings }).toEqual({ name, freezes: true, counts_what_came: true });
  }
});
