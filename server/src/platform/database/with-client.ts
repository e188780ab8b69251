import pg from 'pg';

/** Runs `work` on one connection of its own, outside the pool, and closes it; once `stopped` is aborted also in the midst of a statement. */
export async function withClient<T>(
  config: pg.ClientConfig,
  work: (client: pg.Client) => Promise<T>,
  stopped?: AbortSignal,
): Promise<T> {
  const client = new pg.Client({ application_name: 'banshi', ...config });
  // A connection that breaks fails the running query; between queries the next one will tell.
  client.on('error', leaveToNextQuery);
  const cut = () => void client.end();
  stopped?.addEventListener('abort', cut, { once: true });
  try {
    stopped?.throwIfAborted();
    await client.connect();
    return await work(client);
  } finally {
    stopped?.removeEventListener('abort', cut);
    await client.end();
  }
}

function leaveToNextQuery(): undefined {
  return undefined;
}
