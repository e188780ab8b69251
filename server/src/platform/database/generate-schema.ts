import { migrate } from './migrate.ts';
import { readMigrations } from './migration-files.ts';
import { type Column, schemaText } from './schema-text.ts';
import { startTestCluster } from './test-cluster.ts';
import { withClient } from './with-client.ts';

/** Prints the types of the tables as the migrations make them: `node generate-schema.ts > schema.gen.ts`. */
async function main(): Promise<void> {
  const cluster = await startTestCluster();
  try {
    await migrate(cluster.url, await readMigrations());
    process.stdout.write(schemaText(await columnsIn(cluster.url)));
  } finally {
    await cluster.close();
  }
}

async function columnsIn(url: string): Promise<Column[]> {
  return withClient({ connectionString: url }, async (client) => {
    return (await client.query<Column>(COLUMNS)).rows;
  });
}

const COLUMNS = `
  select n.nspname as schema, t.relname as "table", c.attname as name,
         format_type(c.atttypid, null) as type, not c.attnotnull as nullable,
         c.attidentity = 'a' or c.attgenerated = 's' as computed,
         c.attidentity = 'd' or d.oid is not null as defaulted
  from pg_attribute c
  join pg_class t on t.oid = c.attrelid
  join pg_namespace n on n.oid = t.relnamespace
  left join pg_attrdef d on d.adrelid = t.oid and d.adnum = c.attnum
  where t.relkind in ('r', 'p', 'v', 'm') and not t.relispartition
    and c.attnum > 0 and not c.attisdropped
    and n.nspname not in ('pg_catalog', 'information_schema')
  order by n.nspname collate "C", t.relname collate "C", c.attnum`;

await main();
