import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import pg from 'pg';
import { registerBackup } from '../cli/backup.ts';
import { registerRestore } from '../cli/restore.ts';
import { registerVerify } from '../cli/verify.ts';
import { readConfig } from '../config.ts';
import { createEmptyDatabase, createTestDatabase } from '../platform/database/testing.ts';

/** A house as the command line finds it: its database and its folder. */
export interface Place {
  readonly url: string;
  readonly folder: string;
}

/** What a command said, and the JSON that it printed. */
export interface Said {
  readonly out: string[];
  readonly fail: string[];
  readonly json: Record<string, unknown>[];
}

/** Runs `banshi backup`, `restore` or `verify` in a place; what would end the process is thrown. */
export async function banshiAt({ url, folder }: Place, ...words: string[]): Promise<Said> {
  const said: Said = { out: [], fail: [], json: [] };
  const io = {
    out: (text: string) => void said.out.push(text),
    fail: (sentence: string) => void said.fail.push(sentence),
    json: (value: unknown) => void said.json.push(value as Record<string, unknown>),
  };
  const settings = readConfig({ DATABASE_URL: url, BANSHI_DATA: folder });
  if (!settings.ok) throw new Error(settings.refusal.join());
  const program = new Command('banshi')
    .exitOverride()
    .configureOutput({ writeErr: () => undefined });
  for (const register of [registerBackup, registerRestore, registerVerify]) {
    register(program, io, settings.value);
  }
  await program.parseAsync(words, { from: 'user' });
  return said;
}

/** A place that its test closes. */
export type OwnPlace = Place & { readonly close: () => Promise<void> };

/** A place with a database that nobody has migrated and, unless it is to have none, the keys of another. */
export async function emptyPlace(within: string, keysOf?: string): Promise<OwnPlace> {
  return placeOf(await createEmptyDatabase(), within, keysOf);
}

/** The same with a database that was migrated, and holds nothing else; of it there is one much sooner. */
export async function migratedPlace(within: string, keysOf?: string): Promise<OwnPlace> {
  const { ownerUrl: url, close } = await createTestDatabase();
  return placeOf({ url, close }, within, keysOf);
}

async function placeOf(
  { url, close }: Awaited<ReturnType<typeof createEmptyDatabase>>,
  within: string,
  keysOf: string | undefined,
): Promise<OwnPlace> {
  const folder = join(within, `house-${new URL(url).pathname.slice(1)}`);
  await mkdir(folder);
  for (const name of keysOf === undefined ? [] : ['keys.json', 'signing-key.json']) {
    await cp(join(keysOf ?? '', name), join(folder, name));
  }
  return { url, folder, close };
}

/** The rows of a question, by its first column. */
export async function asked(url: string, question: string): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<unknown[]>({ text: question, rowMode: 'array' });
    return rows.map((row) => row.join(' '));
  } finally {
    await client.end();
  }
}

const OURS = `n.nspname !~ '^(pg_|information_schema)'`;

/** What makes up the form of a database: tables, keys, indexes and triggers. */
export async function formOf(url: string): Promise<readonly string[]> {
  return asked(
    url,
    `select form from (
       select k.conrelid::regclass || ' ' || k.conname || ' ' || pg_get_constraintdef(k.oid)
       from pg_constraint k join pg_namespace n on n.oid = k.connamespace where ${OURS}
       union all
       select pg_get_indexdef(i.indexrelid) || i.indisvalid
       from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace where ${OURS}
       union all
       select t.tgrelid::regclass || ' ' || t.tgenabled::text || ' ' || pg_get_triggerdef(t.oid)
       from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
       where not t.tgisinternal and ${OURS}
       union all
       select c.oid::regclass || ' ' || coalesce(c.relacl::text, '') || coalesce(c.reloptions::text, '')
       from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${OURS} and c.relkind in ('r', 'S')
     ) as all_of_it (form) order by 1`,
  );
}

/** The names of all tables. */
export async function tablesOf(url: string): Promise<readonly string[]> {
  return asked(
    url,
    `select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where ${OURS} and c.relkind = 'r' order by 1`,
  );
}

/** Every table with what it holds, added up by the server in an order of its own. */
export async function contentOf(url: string): Promise<readonly string[]> {
  const tables = await tablesOf(url);
  const each = tables.map(
    (name) =>
      `select '${name}', count(*), md5(coalesce(string_agg(t::text, ';' order by t::text collate "C"), '')) from ${name} t`,
  );
  return each.length === 0 ? [] : [...(await asked(url, each.join(' union all ')))].sort();
}
