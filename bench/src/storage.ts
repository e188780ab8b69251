import type { BenchDatabase } from './bench-database.ts';
import type { Measurement } from './measurement.ts';
import { casesOf, type Filling } from './simulated-cases.ts';

const GOAL_BYTES = 700;
/** Relations that are told one by one; the rest together. */
const TOLD = 16;

/** What is kept for so many finished cases, by table and index. */
interface Storage {
  readonly bytesPerCase: number;
  readonly parts: readonly { readonly name: string; readonly bytes: number }[];
}

/** Rows, journal, seals, totals and every index, over the finished cases. */
export async function storageOf({ owner }: BenchDatabase): Promise<Storage> {
  const { rows: parts } = await owner.query<{ name: string; bytes: number }>(`
    select case c.relkind when 't' then 'wide values of ' || t.relname else n.nspname || '.' || c.relname end as name,
      pg_total_relation_size(c.oid)::float8 - case c.relkind when 'r' then pg_indexes_size(c.oid)
        + coalesce(pg_total_relation_size(nullif(c.reltoastrelid, 0)), 0) else 0 end as bytes
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
      left join pg_class t on t.reltoastrelid = c.oid
      left join pg_index i on i.indexrelid = c.oid
      join pg_class of_table on of_table.oid = coalesce(t.oid, i.indrelid, c.oid)
      join pg_namespace of_schema on of_schema.oid = of_table.relnamespace
    where c.relkind in ('r', 'i', 't') and of_schema.nspname in ('cases', 'platform', 'statistics')
    order by 2 desc`);
  const { rows } = await owner.query<{ n: number }>(
    'select count(*)::float8 as n from cases.cases where closed_at is not null',
  );
  const finished = rows[0]?.n ?? 0;
  const perCase = parts.map(({ name, bytes }) => ({ name, bytes: bytes / finished }));
  return { bytesPerCase: sum(perCase), parts: perCase };
}

/** The storage of a finished case against its goal, taken apart. */
export function storageMeasured({ bytesPerCase, parts }: Storage, filling: Filling): Measurement {
  const rest = sum(parts.slice(TOLD));
  return {
    what: `bytes a finished case at ${casesOf(filling)}, everything counted`,
    against: 'the goal',
    measured: `${Math.round(bytesPerCase)} B`,
    limit: `${GOAL_BYTES} B`,
    ratio: (bytesPerCase / GOAL_BYTES).toFixed(2),
    goal: '≤ 1',
    details: [...parts.slice(0, TOLD), { name: 'all others', bytes: rest }].map(
      ({ name, bytes }) => `${Math.round(bytes)} B ${name}`,
    ),
  };
}

function sum(parts: Storage['parts']): number {
  return parts.reduce((all, { bytes }) => all + bytes, 0);
}
