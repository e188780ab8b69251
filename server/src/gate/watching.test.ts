import { receiveCase } from '@banshi/contract/case-acts';
import { lookUpApplicant } from '@banshi/contract/cases';
import { signIn } from '@banshi/contract/identity';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import { withClient } from '../platform/database/with-client.ts';
import { createLog } from '../platform/log.ts';
import { createServer } from '../serve.ts';
import { aClamd } from '../testing/a-clamd.ts';
import { APPLICANT, aReceipt, theClerk } from '../testing/counter.ts';
import { type Hall, openHall, PASSWORD } from '../testing/hall.ts';
import { type Person, personOf } from '../testing/person.ts';

let hall: Hall;
/** As it runs in operation, with its log and its gauges. */
let app: FastifyInstance;
let clerk: Person;
let written: string[] = [];

beforeAll(async () => {
  hall = await openHall();
  app = await aServer();
  clerk = personOf(app, await theClerk(hall));
});
afterAll(async () => {
  await app.close();
  await hall.close();
});

async function aServer(more: Record<string, string> = {}): Promise<FastifyInstance> {
  const settings = readConfig({ BANSHI_DATA: hall.folder, ...more });
  if (!settings.ok) throw new Error(settings.refusal.join());
  const { db, ownerUrl } = hall;
  return createServer({
    house: { ...hall.house, close: async () => undefined },
    db,
    ownerUrl,
    ...settings.value,
    log: createLog('info', { write: (line) => void written.push(line) }),
    version: 'test',
    webFolder: undefined,
  });
}

const { kind, name, idType, idNumber, mobile } = APPLICANT;
const SECRETS = [name, idNumber, mobile, PASSWORD].map(String);
/** Which of them somebody could read in the log, also in the form of an address. */
const leaked = () =>
  SECRETS.filter((one) =>
    written.some((line) => line.includes(one) || line.includes(encodeURIComponent(one))),
  );

/** What people do whose data must stay out of the log, refused and not. */
async function work(): Promise<void> {
  const receipt = { ...(await aReceipt(hall)), applicant: APPLICANT };
  await clerk.call(receiveCase, { body: receipt }).then((one) => one.reply);
  await clerk.call(lookUpApplicant, { body: { kind, idType, idNumber } }).then((one) => one.reply);
  const wrong = { login: 'nobody', password: PASSWORD };
  await personOf(app, { cookie: undefined, csrfToken: undefined, staffId: undefined })
    .call(signIn, { body: wrong })
    .then((one) => one.problem);
  await app.inject({ method: 'GET', url: `/api/matters?text=${encodeURIComponent(name)}` });
  await app.inject({ method: 'GET', url: `/api/none/${idNumber}` });
}

test('each request is one line of JSON that tells who, what, how and why not, and nothing of people', async () => {
  written = [];
  await work();
  const lines = written.map((line) => JSON.parse(line)).filter((one) => one.msg === 'request');
  expect(lines.map((one) => [one.method, one.route, one.status, one.who, one.refusal])).toEqual([
    ['POST', '/api/cases', 200, clerk.staffId, undefined],
    ['POST', '/api/applicant-look-ups', 200, clerk.staffId, undefined],
    ['POST', '/api/session', 401, undefined, 'identity/wrong-credentials'],
    ['GET', '/api/matters', 401, undefined, 'identity/not-signed-in'],
    ['GET', 'unknown', 404, undefined, 'request/not-found'],
  ]);
  expect(new Set(lines.map((one) => one.reqId)).size).toBe(lines.length);
  expect(lines.every((one) => one.time && Number.isInteger(one.ms))).toBe(true);
  expect(leaked()).toEqual([]);
});

test('control: a log that wrote addresses would be found', async () => {
  written = [];
  const log = createLog('info', { write: (line) => void written.push(line) });
  log.info({ url: `/api/matters?text=${encodeURIComponent(name)}` }, 'request');
  log.info({ url: `/api/none/${idNumber}` }, 'request');
  expect(leaked()).toEqual([name, idNumber].map(String));
});

const GAUGES = [
  'banshi_unsealed_entries',
  'banshi_seal_lag_seconds',
  'banshi_outbox_set_aside',
  'banshi_documents_set_aside',
  'banshi_notices_set_aside',
];

test('metrics count requests by operation and status, and show what an operator watches', async () => {
  await work();
  const { headers, body } = await app.inject({ method: 'GET', url: '/metrics' });
  expect(headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/);
  expect(body).toMatch(
    /^banshi_http_request_seconds_count\{method="POST",route="\/api\/cases",status="200"\} [1-9]/m,
  );
  expect(body).toMatch(/^process_cpu_seconds_total \d/m);
  for (const gauge of GAUGES) expect(body).toMatch(new RegExp(`^${gauge} \\d`, 'm'));
  expect(SECRETS.filter((one) => body.includes(one))).toEqual([]);
});

test('it is ready while the database is of its version; alive it is all the same', async () => {
  const look = async (url: string) => {
    const answer = await app.inject({ method: 'GET', url });
    return [answer.statusCode, answer.json()];
  };
  expect(await look('/readyz')).toEqual([200, { ready: true }]);
  await asOwner(
    `create table public.kept as
       select * from platform.migrations where name = (select max(name) from platform.migrations)`,
  );
  await asOwner('delete from platform.migrations where name in (select name from public.kept)');
  expect(await look('/readyz')).toEqual([503, { ready: false, reason: '1 migrations wait' }]);
  expect(await look('/healthz')).toEqual([200, { status: 'ok' }]);
  await asOwner('insert into platform.migrations select * from public.kept');
  expect(await look('/readyz')).toEqual([200, { ready: true }]);
});

test('a virus scanner that is silent is said, and the house goes on', async () => {
  const clamd = await aClamd();
  const scanned = await aServer({ BANSHI_CLAMD: `127.0.0.1:${clamd.port}` });
  const look = async (url: string) => {
    const { statusCode, body } = await scanned.inject({ method: 'GET', url });
    return { statusCode, body };
  };
  expect(await look('/readyz')).toEqual({ statusCode: 200, body: '{"ready":true}' });
  expect((await look('/metrics')).body).toContain('banshi_virus_scanner_silent 0');
  await clamd.close();
  expect(await look('/readyz')).toEqual({
    statusCode: 200,
    body: '{"ready":true,"reason":"the virus scanner does not answer, so no file is taken"}',
  });
  expect((await look('/metrics')).body).toContain('banshi_virus_scanner_silent 1');
  await scanned.close();
});

function asOwner(statement: string) {
  return withClient({ connectionString: hall.ownerUrl }, (client) => client.query(statement));
}
