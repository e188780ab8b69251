import { sql } from 'kysely';
import { assert } from '../../kernel/assert.ts';
import type { Tx } from './connect.ts';
import type { Schema } from './schema.gen.ts';

/** A table that counts by the columns of its key, with the last number in `last_value`. */
type Counters = Extract<keyof Schema, `${string}.counters`>;

/** What is counted apart from everything else: the key of the row, by column. */
type CountedBy = Readonly<Record<string, string | number>>;

/** The next number of a counter. Its row stays locked until commit: no gap, and none twice. */
export async function nextNumber(tx: Tx, counters: Counters, by: CountedBy): Promise<number> {
  const columns = sql.join(Object.keys(by).map((column) => sql.ref(column)));
  const { rows } = await sql<{ last_value: number }>`
    insert into ${sql.table(counters)} as c (${columns}, last_value)
    values (${sql.join(Object.values(by))}, 1)
    on conflict (${columns}) do update set last_value = c.last_value + 1
    returning last_value`.execute(tx);
  const number = rows[0]?.last_value;
  assert(number !== undefined, `${counters} answers with a number`);
  return number;
}
