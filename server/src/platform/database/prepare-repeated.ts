import type pg from 'pg';

/** A statement is prepared once it has been seen so often on a connection: then it pays. */
const REPEATS_MIN = 3;
/** Prepared statements a connection holds at most; texts beyond them are planned each time. */
const PREPARED_MAX = 200;
/** Texts that are watched for their return; beyond these the watch begins anew. */
const SEEN_MAX = 1_000;

/**
 * Lets a connection prepare the statements that it sends again and again, so that the server parses
 * and plans them once. Whoever sends them notices nothing.
 */
export function prepareRepeated(client: pg.PoolClient): void {
  const send = client.query.bind(client);
  const nameOf = nameRepeated();
  const query = (text: string, values: unknown[] = []) => {
    const name = values.length > 0 ? nameOf(text) : undefined;
    return name === undefined ? send(text, values) : send({ name, text, values });
  };
  Object.assign(client, { query });
}

/** Names a text from its third time on; texts that come once fill neither memory nor the server. */
export function nameRepeated(): (text: string) => string | undefined {
  const names = new Map<string, string>();
  const seen = new Map<string, number>();
  return (text) => {
    const known = names.get(text);
    if (known !== undefined || names.size >= PREPARED_MAX) return known;
    const times = (seen.get(text) ?? 0) + 1;
    if (times < REPEATS_MIN) {
      if (seen.size >= SEEN_MAX) seen.clear();
      seen.set(text, times);
      return undefined;
    }
    seen.delete(text);
    const name = `banshi_${names.size + 1}`;
    names.set(text, name);
    return name;
  };
}
