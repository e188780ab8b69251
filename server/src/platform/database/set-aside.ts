import type pg from 'pg';

/** What is taken off tables before much is loaded, as statements that put it back in their order. */
export type SetAside = readonly string[];

/**
 * Takes foreign keys, indexes beside those of primary and unique keys, and triggers off the tables of these schemas, and says how they are put
 * back. Within one transaction nobody else ever sees the tables without them, and putting a foreign key back checks every row. It needs no
 * more than the owner's rights: `session_replication_role`, which would check nothing, is for superusers.
 */
export async function setAside(client: pg.Client, schemas: readonly string[]): Promise<SetAside> {
  const { rows: keys } = await client.query<Parted>(FOREIGN_KEYS, [schemas]);
  const { rows: indexes } = await client.query<Parted>(INDEXES, [schemas]);
  const { rows: triggers } = await client.query<Parted>(TRIGGERS, [schemas]);
  const all = [...keys, ...indexes, ...triggers];
  for (const { off } of all) await client.query(off);
  return [...indexes, ...keys, ...triggers].map(({ back }) => back);
}

interface Parted {
  readonly off: string;
  readonly back: string;
}

const FOREIGN_KEYS = `
  select format('alter table %I.%I drop constraint %I', n.nspname, c.relname, k.conname) as off,
    format('alter table %I.%I add constraint %I %s', n.nspname, c.relname, k.conname, pg_get_constraintdef(k.oid)) as back
  from pg_constraint k
  join pg_class c on c.oid = k.conrelid
  join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = any($1) and k.contype = 'f' and k.conparentid = 0
  order by 1`;

const INDEXES = `
  select format('drop index %I.%I', n.nspname, c.relname) as off, pg_get_indexdef(i.indexrelid) as back
  from pg_index i
  join pg_class c on c.oid = i.indexrelid
  join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = any($1) and not c.relispartition
    and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
  order by 1`;

const TRIGGERS = `
  select distinct format('alter table %I.%I disable trigger user', n.nspname, c.relname) as off,
    format('alter table %I.%I enable trigger user', n.nspname, c.relname) as back
  from pg_trigger t
  join pg_class c on c.oid = t.tgrelid
  join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = any($1) and not t.tgisinternal
  order by 1`;
