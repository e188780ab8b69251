import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from './testing.ts';
import { withClient } from './with-client.ts';

let base: TestDatabase;
beforeAll(async () => {
  base = await createTestDatabase();
});
afterAll(() => base.close());

/** Look-up tables: found by a key of their own, with the case beside it (ADR 0142). */
const LOOK_UPS = [
  'documents.check_codes_pkey',
  'licences.numbers_pkey',
  'notices.query_numbers_pkey',
];

/** The tables that tell of one case: whatever must have its id, and the cases themselves, with the column of the id. */
const OF_A_CASE = `
  select c.oid, a.attnum as case_column
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  join pg_attribute a on a.attrelid = c.oid and a.attnotnull and not a.attisdropped
  where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
    and a.attname = case when n.nspname = 'cases' and c.relname = 'cases' then 'id' else 'case_id' end`;

/** Unique, primary and excluding keys without the case in them. */
const KEYS_ACROSS = `
  with of_a_case as (${OF_A_CASE})
  select i.indexrelid::regclass::text as name
  from pg_index i join of_a_case t on t.oid = i.indrelid
  where (i.indisunique or i.indisexclusion) and not t.case_column = any (i.indkey)
  order by 1`;

const FOREIGN_KEYS = `
  with of_a_case as (${OF_A_CASE})
  select conrelid::regclass::text || '.' || conname as name
  from pg_constraint
  where contype = 'f' and (conrelid in (select oid from of_a_case) or confrelid in (select oid from of_a_case))
  order by 1`;

/** What is only ever appended to: every journal, the chain, and what is frozen once it is there. */
const APPENDED = [
  ...['cases.journal', 'cases.material_journal', 'cases.readings', 'cases.case_files'],
  ...['platform.seals', 'platform.checkpoints', 'platform.migrations'],
  ...['catalogue.matter_versions', 'catalogue.matter_acts', 'catalogue.day_changes'],
  ...['catalogue.policies', 'documents.documents', 'documents.files', 'documents.signatures'],
  ...['licences.journal', 'licences.notices', 'notices.notices', 'notices.sent'],
  ...['supervision.alert_journal', 'supervision.rule_changes', 'identity.security_events'],
  ...['bulletin.issues', 'bulletin.draft_journal', 'delegations.journal'],
  ...['hall.editions', 'ratings.ratings'],
];

/** Tables named a journal, and those listed, that the application may change, empty or take from. */
const CHANGEABLE = `
  select distinct c.oid::regclass::text as name
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p') and (c.relname ~ 'journal$' or n.nspname || '.' || c.relname = any ($1))
    and (has_any_column_privilege('banshi_app', c.oid, 'update')
      or has_table_privilege('banshi_app', c.oid, 'delete, truncate'))
  order by 1`;

function ask(statement: string, values: unknown[] = []): Promise<string[]> {
  return withClient({ connectionString: base.ownerUrl }, async (client) => {
    const { rows } = await client.query<{ name: string }>(statement, values);
    return rows.map(({ name }) => name);
  });
}

test('no key runs across cases except in look-up tables, so that a cluster can take them as they are', async () => {
  expect(await ask(`select oid::regclass::text as name from (${OF_A_CASE}) t`)).toEqual(
    expect.arrayContaining(['cases.cases', 'cases.journal', 'documents.documents']),
  );
  expect(await ask(KEYS_ACROSS)).toEqual(LOOK_UPS);
  expect(await ask(FOREIGN_KEYS)).toEqual([]);
});

test('the application can change nothing that is only appended to', async () => {
  expect(await ask(CHANGEABLE, [APPENDED])).toEqual([]);
  const there = await ask(`select to_regclass(t)::text as name from unnest($1::text[]) t`, [
    APPENDED,
  ]);
  expect(there, 'each is a table').toEqual(APPENDED);
});

test('control: a key, a reference and a right that break the rule are found', async () => {
  await ask('create unique index planted on cases.cases (numbered_on, serial)');
  await ask(
    'alter table cases.papers add constraint planted foreign key (case_id) references cases.cases (id)',
  );
  await ask('grant update (body) on cases.journal to banshi_app');
  expect(await ask(KEYS_ACROSS)).toEqual(['cases.planted', ...LOOK_UPS]);
  expect(await ask(FOREIGN_KEYS)).toEqual(['cases.papers.planted']);
  expect(await ask(CHANGEABLE, [APPENDED])).toEqual(['cases.journal']);
});
