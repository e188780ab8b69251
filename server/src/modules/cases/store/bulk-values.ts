import { type RawBuilder, sql } from 'kysely';

/** Texts travel as one text: an array literal would have to be quoted here and unquoted there. */
const SEPARATOR = '\u001f';
const ABSENT = '\u001e';

/**
 * Texts as one array; none may be empty or hold a control character. Should one hold the separator,
 * the arrays of a statement differ in length and its not-null constraints stop it.
 */
export function texts(values: readonly (string | null)[]): RawBuilder<string[]> {
  const joined = values.map((value) => value ?? ABSENT).join(SEPARATOR);
  return sql`string_to_array(${joined}::text, ${SEPARATOR}::text, ${ABSENT}::text)`;
}

/** Numbers, ids and words without quotes, commas or braces, as one array. */
export function plain(
  type: string,
  values: readonly (string | number | null)[],
): RawBuilder<unknown> {
  const literal = `{${values.map((value) => value ?? 'NULL').join(',')}}`;
  return sql`${literal}::${sql.raw(type)}[]`;
}

/** How a column is made: its type, and its value in a row. A `word` is text that needs no quoting. */
type Column<T> =
  | readonly [
      type: 'uuid' | 'integer' | 'smallint' | 'float8' | 'boolean' | 'word',
      pick: (row: T) => string | number | null,
    ]
  | readonly [type: 'text', pick: (row: T) => string | null];

/** The columns of a table of given rows, by name. */
export type Columns<T> = Readonly<Record<string, Column<T>>>;

/** `unnest(…) as given (…)`: these rows as a table, one array for each named column. */
export function given<T>(rows: readonly T[], columns: Columns<T>): RawBuilder<unknown> {
  const arrays = Object.values(columns).map((column) => arrayOf(rows, column));
  const names = Object.keys(columns).map((name) => sql.ref(name));
  return sql`unnest(${sql.join(arrays)}) as given (${sql.join(names)})`;
}

function arrayOf<T>(rows: readonly T[], [type, pick]: Column<T>): RawBuilder<unknown> {
  if (type === 'text') return texts(rows.map(pick));
  return plain(type === 'word' ? 'text' : type, rows.map(pick));
}
