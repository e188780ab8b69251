import pg from 'pg';

/** Every client of the server holds this lock in common; who gets it alone is the last one out. */
const PRESENCE_LOCK = 7_215_002;

/** Connects to `url` and takes the common lock; nothing when the server is about to stop. */
export async function enter(url: string): Promise<pg.Client | undefined> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'banshi presence',
    keepAlive: true,
  });
  // Whoever works on the server notices a loss himself; here it only tells that the server went while we entered.
  let isLost = false;
  client.on('error', () => {
    isLost = true;
  });
  try {
    await client.connect();
    const { rows } = await client.query<{ entered: boolean }>(
      'select pg_try_advisory_lock_shared($1) as entered',
      [PRESENCE_LOCK],
    );
    if (rows[0]?.entered) return client;
    await client.end();
    return undefined;
  } catch (error) {
    await client.end();
    if (isLost || isServerLeaving(error)) return undefined;
    throw error;
  }
}

/** Gives up the common lock and asks for it alone; true for the last one out. A server that has gone needs no stopping. */
export function isLastOut(presence: pg.Client): Promise<boolean> {
  return presence
    .query<{ last: boolean }>(
      'select pg_try_advisory_lock($1) as last from (select pg_advisory_unlock_shared($1)) as given_up',
      [PRESENCE_LOCK],
    )
    .then(({ rows }) => rows[0]?.last === true, serverIsGone);
}

/** Whether the server that `presence` entered is still the one we are in. */
export function isIn(presence: pg.Client): Promise<boolean> {
  return presence.query('select').then(() => true, serverIsGone);
}

function serverIsGone(): boolean {
  return false;
}

/** Shutting down, starting up, or gone between our look and our call. */
const LEAVING = ['57P01', '57P03', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE'];

function isServerLeaving(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && LEAVING.some((code) => error.code === code)) return true;
  return error.message.startsWith('Connection terminated');
}
