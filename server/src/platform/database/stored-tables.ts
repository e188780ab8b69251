import type pg from 'pg';
import type { MigrationFile } from './migration-files.ts';

/** A table as it is copied; all names are quoted where SQL needs it. */
export interface StoredTable {
  /** `cases.journal` */
  readonly name: string;
  /** Those that are given; the server computes the others from them. */
  readonly columns: readonly string[];
  /** As many rows as the planner thinks. */
  readonly rowsEstimated: number;
}

/** A counter of the database, and the number that it gives next, as text: it may be large. */
export interface StoredSequence {
  readonly name: string;
  readonly next: string;
}

/** The schemas that these migrations make, and no others: a database may be shared. */
export function schemasOf(files: readonly Pick<MigrationFile, 'sql'>[]): string[] {
  const made = files.flatMap(({ sql }) => [
    ...sql.matchAll(/^create schema (?:if not exists )?(\w+)/gm),
  ]);
  return [...new Set(made.map(([, name = '']) => name))].sort();
}

/** Every table that holds rows, by name. */
export async function readTables(
  client: pg.Client,
  schemas: readonly string[],
): Promise<StoredTable[]> {
  const { rows } = await client.query<StoredTable>(
    `select format('%I.%I', n.nspname, c.relname) as name,
       array_agg(quote_ident(a.attname) order by a.attnum) as columns,
       greatest(c.reltuples, 0)::float8 as "rowsEstimated"
     from pg_class c
     join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where n.nspname = any($1) and c.relkind = 'r'
     group by c.oid, n.nspname, c.relname
     order by 1`,
    [schemas],
  );
  return rows;
}

/** Every counter with the number that it gives next. Counters know no snapshot: read after one, they are past all that it shows. */
export async function readSequences(
  client: pg.Client,
  schemas: readonly string[],
): Promise<StoredSequence[]> {
  const { rows: known } = await client.query<{ name: string; step: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name, s.seqincrement::text as step
     from pg_sequence s
     join pg_class c on c.oid = s.seqrelid
     join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = any($1)
     order by 1`,
    [schemas],
  );
  const found: StoredSequence[] = [];
  for (const { name, step } of known) {
    const { rows } = await client.query<{ next: string }>(
      `select (last_value + case when is_called then ${step} else 0 end)::text as next from ${name}`,
    );
    found.push({ name, next: rows[0]?.next ?? '1' });
  }
  return found;
}

/** The columns that name a file of the file store, as `COPY` takes them; uploads that no case has claimed may go at any time. */
export async function readFileColumns(
  client: pg.Client,
  schemas: readonly string[],
): Promise<string[]> {
  const { rows } = await client.query<{ query: string }>(
    `select format(case a.atttypid when 'bytea'::regtype then 'select encode(%I, ''hex'') from %I.%I where %1$I is not null'
         else 'select %I from %I.%I where %1$I is not null' end, a.attname, n.nspname, c.relname) as query
     from pg_class c
     join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and not a.attisdropped
     where n.nspname = any($1) and c.relkind = 'r' and a.attname in ('file_id', 'pdf_sm3')
       and format('%I.%I', n.nspname, c.relname) <> 'cases.uploads'
     order by 1`,
    [schemas],
  );
  return rows.map(({ query }) => query);
}
