import pg from 'pg';

/** Runs `work` on one connection of its own, outside the pool, and closes it. */
export async function withClient<T>(
  config: pg.ClientConfig,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ application_name: 'banshi', ...config });
  // A connection that breaks fails the running query; between queries the next one will tell.
  client.on('error', leaveToNextQuery);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end();
  }
}

function leaveToNextQuery(): undefined {
  return undefined;
}
