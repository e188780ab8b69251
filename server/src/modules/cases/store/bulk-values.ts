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
