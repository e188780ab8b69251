import { setTimeout as pause } from 'node:timers/promises';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { APPLICATION_ROLE, type Database, type Schema } from '../platform/database/index.ts';
import { typeParsers } from '../platform/database/type-parsers.ts';

/**
 * How long a commit is put off after it was reported: so long that nearly every kill hits the moment
 * between the two, else the control of R02 is a matter of luck.
 */
const DELAY_MS = 400;
/** Signing in reads its own session at once, so only what concerns cases is put off. */
const PUT_OFF = /\b(insert into|update) "?cases"?\./i;
const BEGINS = /^(begin|start transaction)/i;
const ENDS = /^(commit|rollback)/i;

/**
 * The planted fault of R02, part of no build: it reports writes of cases before they are committed.
 * A single statement is given a transaction for it, so that it too is lost when the process dies.
 */
export function openHastyDatabase(url: string, poolMax: number): Database {
  const options = `-c role=${APPLICATION_ROLE} -c TimeZone=UTC -c DateStyle=ISO`;
  const pool = new pg.Pool({ connectionString: url, options, max: poolMax, types: typeParsers });
  pool.on('connect', makeHasty);
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
}

function makeHasty(client: pg.PoolClient): void {
  const send = client.query.bind(client);
  const state = { isOpen: false, isPutOff: false };
  let owed: Promise<unknown> = Promise.resolve();
  const query = async (text: string, values: unknown[]) => {
    await owed;
    if (PUT_OFF.test(text)) return state.isOpen ? later(text, values) : alone(text, values);
    if (/^commit/i.test(text) && state.isPutOff) return putOff();
    state.isOpen = BEGINS.test(text) || (state.isOpen && !ENDS.test(text));
    return send(text, values);
  };
  const later = (text: string, values: unknown[]) => {
    state.isPutOff = true;
    return send(text, values);
  };
  const alone = async (text: string, values: unknown[]) => {
    await send('begin');
    const done = await send(text, values);
    await putOff();
    return done;
  };
  const putOff = async () => {
    state.isOpen = false;
    state.isPutOff = false;
    const done = await send('select 1');
    // The next statement on this connection waits for the commit that was already reported.
    owed = pause(DELAY_MS).then(() => send('commit'));
    owed.catch(ignoreLoss);
    return done;
  };
  Object.assign(client, { query });
}

function ignoreLoss(): undefined {
  return undefined;
}
