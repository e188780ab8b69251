import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { benchClient } from './bench-client.ts';
import { STEPS } from './case-requests.ts';
import { secondsOf } from './measurement.ts';

const run = promisify(execFile);

/** What a case that went the whole way has left behind, for the bare statements to write again. */
export interface Trail {
  readonly caseId: string;
  readonly bodies: readonly string[];
  readonly replies: readonly string[];
}

/** Reads the trail of one case. */
export async function readTrail(owner: pg.Client, caseId: string): Promise<Trail> {
  const journal = await owner.query<{ body: string }>(
    'select body from cases.journal where case_id = $1 and version > 1 order by version',
    [caseId],
  );
  const answers = await owner.query<{ operation: string; reply: string }>(
    `select operation, reply::text as reply from platform.idempotency where reply->>'caseId' = $1`,
    [caseId],
  );
  const replyOf = new Map(answers.rows.map(({ operation, reply }) => [operation, reply]));
  return {
    caseId,
    bodies: journal.rows.map((row) => row.body),
    replies: STEPS.map(({ operation }) => replyOf.get(operation) ?? ''),
  };
}

const CASE_ID = `('00000000-0000-7000-8000-' || lpad(to_hex((:n)::bigint), 12, '0'))::uuid`;

/** Copies of the case as it was received, numbered from `from`. */
export async function insertCopies(
  owner: pg.Client,
  trail: Trail,
  { from, count }: { readonly from: number; readonly count: number },
): Promise<void> {
  await owner.query(
    `insert into cases.cases (id, applicant_id, received_at, version, matter_id, department_id, serial,
       numbered_on, due_on, due_clock, status, applicant_kind, applicant_name, summary, channel, area)
     select ${CASE_ID.replace(':n', '$2::bigint + i')}, applicant_id, received_at, 1, matter_id,
       department_id, serial + i::integer, numbered_on, numbered_on + 5, 'acceptance', 'RECEIVED', applicant_kind,
       applicant_name, summary, channel, area
     from cases.cases, generate_series(0, $3::bigint - 1) as i where id = $1`,
    [trail.caseId, from, count],
  );
}

/** The statement of one step: the same rows as over HTTP, and nothing else. `:n` is the case. */
function statementOf({ bodies, replies }: Trail, index: number): string {
  const step = STEPS[index];
  const seen = index + 1;
  const counted = index === 0 || index === 3;
  return `with moved as (
      update cases.cases set version = ${seen + 1}, status = '${step?.status}', notified_once = false,
        accepted_at = now(), acceptor_id = applicant_id, matter_version = 1,
        due_on_legal = numbered_on + 28, due_on_promised = numbered_on + 14,
        handler_id = ${index === 0 ? 'null' : 'applicant_id'},
        decided_at = ${index === 3 ? 'now()' : 'null'}, closed_at = null, close_type = null,
        due_on = numbered_on + 14, due_clock = 'promised', due_provisional = false
      where id = ${CASE_ID} and version = ${seen} returning id),
    logged as (
      insert into cases.journal (case_id, version, body)
      select id, ${seen + 1}, ${pg.escapeLiteral(bodies[index] ?? '')} from moved),
    pending as (
      insert into platform.unsealed (entries, entry_count)
      select decode(repeat('ab', 52), 'hex'), 1 from moved),
    told as (
      insert into platform.outbox (subscriber, topic, facts)
      select 'bench', 'cases/counted', '[[1, "510000", "2022-06-13", null, null, false, 1]]'::jsonb
      from moved where ${counted}),
    answered as (
      insert into platform.idempotency (subject, operation, key, fingerprint, status, reply)
      select 'bench', '${step?.operation}', id::text, decode(repeat('cd', 32), 'hex'), 200,
        ${pg.escapeLiteral(replies[index] ?? '')}::jsonb from moved)
    select count(*)::integer as moved from moved`;
}

/** A load of bare writes. */
export interface BareLoad {
  readonly url: string;
  readonly folder: string;
  readonly trail: Trail;
  readonly clients: number;
  readonly casesPerClient: number;
  /** Number of the first copy; each client takes its own stretch. */
  readonly from: number;
}

/** Whether PostgreSQL's own load program is installed. */
export async function hasPgbench(): Promise<boolean> {
  return run('pgbench', ['--version']).then(
    () => true,
    () => false,
  );
}

/** Transitions a second by `pgbench`, prepared, over as many connections. */
export async function pgbenchRate(load: BareLoad): Promise<number> {
  const { clients, casesPerClient, from, folder, url } = load;
  const script = join(folder, 'transitions.sql');
  const branch = (index: number) =>
    `${index === 0 ? '\\if' : '\\elif'} :k = ${index}\n${oneLine(statementOf(load.trail, index))};`;
  const lines = [
    `\\set n ${from} + :client_id * ${casesPerClient} + :done / 4`,
    '\\set k :done % 4',
    '\\set done :done + 1',
    ...STEPS.map((_, index) => branch(index)),
    '\\endif',
  ];
  await writeFile(script, `${lines.join('\n')}\n`);
  const { stdout } = await run('pgbench', [
    ...['-n', '-M', 'prepared', '-D', 'done=0', '-c', `${clients}`, '-j', '1'],
    ...['-t', `${casesPerClient * STEPS.length}`, '-f', script, url],
  ]);
  const rate = /tps = ([\d.]+) \(without/.exec(stdout)?.[1];
  if (rate === undefined) throw new Error(`pgbench told no rate: ${stdout}`);
  return Number(rate);
}

/** pgbench takes a colon before a letter for a variable, in a literal too. */
function oneLine(statement: string): string {
  return statement.replaceAll(/\s*\n\s*/g, ' ').replaceAll('":', '": ');
}

/** Transitions a second by the driver, prepared, without HTTP. */
export async function driverRate(load: BareLoad): Promise<number> {
  const { clients, casesPerClient, from, url, trail } = load;
  const texts = STEPS.map((_, index) => statementOf(trail, index).replace(':n', '$1'));
  const connected = Array.from({ length: clients }, () => benchClient(url));
  await Promise.all(connected.map((client) => client.connect()));
  const seconds = await secondsOf(() =>
    Promise.all(
      connected.map(async (client, at) => {
        for (let each = 0; each < casesPerClient; each += 1) {
          for (const [index, text] of texts.entries()) {
            const values = [from + at * casesPerClient + each];
            await client.query({ name: `step ${index}`, text, values });
          }
        }
      }),
    ),
  );
  await Promise.all(connected.map((client) => client.end()));
  return (clients * casesPerClient * STEPS.length) / seconds;
}
