import { OperatorError } from '../operator-error.ts';
import { withClient } from './with-client.ts';

/** The oldest PostgreSQL that our SQL runs on. */
const MAJOR_MIN = 15;
const CONNECT_TIMEOUT_MS = 5_000;

/**
 * Makes sure that a PostgreSQL of a known version answers at `url`, and returns its version.
 * @throws OperatorError that names the place without the password.
 */
export async function assertUsable(url: string): Promise<string> {
  const version = await versionOf(url);
  if (Number.parseInt(version, 10) >= MAJOR_MIN) return version;
  throw new OperatorError(
    `The database at ${placeOf(url)} is PostgreSQL ${version}; Banshi needs ${MAJOR_MIN} or newer: set DATABASE_URL to such a server, or leave it out.`,
  );
}

async function versionOf(url: string): Promise<string> {
  const config = { connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS };
  try {
    return await withClient(config, async (client) => {
      const { rows } = await client.query<{ version: string }>(
        `select current_setting('server_version') as version`,
      );
      return rows[0]?.version ?? '';
    });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new OperatorError(
      `The database at ${placeOf(url)} cannot be used: ${reasonOf(error)}; mend that or DATABASE_URL, or leave DATABASE_URL out to use the database that comes with Banshi.`,
    );
  }
}

function placeOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

/** Several addresses that all failed come as one error without a text of its own. */
function reasonOf(error: Error): string {
  const first = error instanceof AggregateError ? error.errors[0] : error;
  return first instanceof Error ? first.message : String(first);
}
