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

/** Columns of a case that some index of it knows, in its key or in the condition under which it holds a row. */
const INDEXED = `
  select distinct a.attname as name
  from pg_index i
  join pg_depend d on d.classid = 'pg_class'::regclass and d.objid = i.indexrelid
    and d.refclassid = 'pg_class'::regclass and d.refobjid = i.indrelid
  join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
  where i.indrelid = 'cases.cases'::regclass order by 1`;

/** What review and verification change of a case. */
const CHANGED_BY_EACH_STEP = [
  'decided_at',
  'handler_id',
  'notified_once',
  'status',
  'turn_roles',
  'version',
];

test('no index knows what each step of a case changes, so that most steps stay on their page', async () => {
  const names = await withClient({ connectionString: base.ownerUrl }, async (client) => {
    const { rows } = await client.query<{ name: string }>(INDEXED);
    return rows.map(({ name }) => name);
  });
  expect(names).toEqual(expect.arrayContaining(['accepted_at', 'is_void', 'matter_id']));
  expect(names.filter((name) => CHANGED_BY_EACH_STEP.includes(name))).toEqual([]);
});
