/** The facts of a refusal, as the server sends them beside the code. */
export type Facts = Readonly<Record<string, unknown>>;

/** What a refusal says of its facts: what is wrong, where, and how to mend it. */
export type Sentence = (facts: Facts) => string;

/** A fact as it stands in a sentence; an absent one as `otherwise`. */
export function fact(facts: Facts, name: string, otherwise = ''): string {
  const value = facts[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : otherwise;
}

/** A list of facts, joined by `separator`. */
export function listed(facts: Facts, name: string, separator: string): string {
  const value = facts[name];
  return Array.isArray(value) ? value.map(String).join(separator) : fact(facts, name);
}

/** The facts inside a fact, such as those of a number that failed its check. */
export function inside(facts: Facts, name: string): Facts {
  const value = facts[name];
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};
}

/** The word of a table for a fact, or the fact itself when the table does not know it. */
export function wordFor(
  table: Readonly<Record<string, string>>,
  facts: Facts,
  name: string,
): string {
  const value = fact(facts, name);
  return table[value] ?? value;
}

/** The words of a table for a fact that is a list, joined by `separator`. */
export function worded(
  table: Readonly<Record<string, string>>,
  values: unknown,
  separator: string,
): string {
  const known = Array.isArray(values) ? values.map(String) : [];
  return known.map((value) => table[value] ?? value).join(separator);
}

/** The limit of a file's size in megabytes. */
export function megabytes(facts: Facts): string {
  return String(Math.floor(Number(fact(facts, 'bytesMax', '0')) / (1024 * 1024)));
}
