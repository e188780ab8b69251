import pg from 'pg';

/** A connection whose loss is told by the statement that it ends, and by nothing else: a signal takes the server from under it. */
export function benchClient(url: string): pg.Client {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  return client;
}
