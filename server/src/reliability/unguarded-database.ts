import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { APPLICATION_ROLE, type Database, type Schema } from '../platform/database/index.ts';
import { typeParsers } from '../platform/database/type-parsers.ts';

/** What keeps a step from a case that somebody else has moved meanwhile. */
const GUARD = 'and c.version = given.seen';

/** The planted fault of R05, part of no build: the store of cases without the version in its WHERE. */
export function openUnguardedDatabase(url: string, poolMax: number): Database {
  const options = `-c role=${APPLICATION_ROLE} -c TimeZone=UTC -c DateStyle=ISO`;
  const pool = new pg.Pool({ connectionString: url, options, max: poolMax, types: typeParsers });
  pool.on('connect', (client) => {
    const send = client.query.bind(client);
    const query = (text: string, values: unknown[]) => send(text.replace(GUARD, ''), values);
    Object.assign(client, { query });
  });
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
}
