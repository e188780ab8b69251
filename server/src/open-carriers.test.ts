import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NoticeChannel } from '@banshi/contract/notice-words';
import { listCaseNotices, listSetAsideNotices, sendNoticesAgain } from '@banshi/contract/notices';
import { sql } from 'kysely';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readConfig } from './config.ts';
import type { Instant } from './kernel/instant.ts';
import { formatInstant } from './kernel/instant-text.ts';
import { noticeSubscription, sendWaiting } from './modules/notices/index.ts';
import { openCarriers } from './open-carriers.ts';
import { createLog } from './platform/log.ts';
import { deliverAll } from './platform/outbox.ts';
import { APPLICANT, aReceivedCase, theClerk } from './testing/counter.ts';
import { type Hall, openHall } from './testing/hall.ts';
import { openFor } from './testing/readings.ts';

const START = '2022-06-13T09:00:00+08:00';
const WAYS: readonly NoticeChannel[] = ['sms', 'email', 'webhook'];
const SECRETS = {
  sms: 'secret of the gateway',
  webhook: 'secret of the hook',
  mail: 'of the mail',
};

interface Posted {
  readonly path: string | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** What stands outside the house: a gateway and a hook, and a mail system. */
const posted: Posted[] = [];
const letters: { readonly to: readonly string[]; readonly source: string }[] = [];
let isUp = true;
let web: Server;
let mail: SMTPServer;
let hall: Hall;
let outside: Parameters<typeof openCarriers>;

beforeAll(async () => {
  hall = await openHall();
  web = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    if (isUp) posted.push({ path: request.url, headers: request.headers, body });
    // Whoever answers repeats what it got; nothing of the answer may be kept.
    response.writeHead(isUp ? 200 : 503).end(body);
  }).listen(0, '127.0.0.1');
  mail = aMailSystem();
  mail.listen(0, '127.0.0.1');
  await Promise.all([web, mail.server].map((one) => once(one, 'listening')));
  outside = configured();
});
afterAll(async () => {
  web.close();
  mail.close();
  await hall.close();
});
beforeEach(() => {
  hall.at(START);
  posted.length = 0;
  letters.length = 0;
  isUp = true;
});

function aMailSystem(): SMTPServer {
  const busy = Object.assign(new Error('later'), { responseCode: 450 });
  const system = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) =>
      done(password === SECRETS.mail ? null : new Error('who are you'), { user: username }),
    onRcptTo: (_address, _session, done) => done(isUp ? null : busy),
    onData: async (stream, { envelope }, done) => {
      let source = '';
      for await (const part of stream) source += part;
      letters.push({ to: envelope.rcptTo.map(({ address }) => address), source });
      done();
    },
  });
  system.on('error', () => undefined);
  return system;
}

/** As an operator sets it up. */
function configured(): Parameters<typeof openCarriers> {
  const portOf = (server: Pick<Server, 'address'>) => (server.address() as AddressInfo).port;
  const read = readConfig({
    BANSHI_DATA: hall.folder,
    NOTICES_BY: WAYS.join(','),
    SMS_URL: `http://127.0.0.1:${portOf(web)}/sms`,
    SMS_SECRET: SECRETS.sms,
    WEBHOOK_URL: `http://127.0.0.1:${portOf(web)}/hook`,
    WEBHOOK_SECRET: SECRETS.webhook,
    EMAIL_URL: `smtp://notice%40centre.example@127.0.0.1:${portOf(mail.server)}`,
    EMAIL_SECRET: SECRETS.mail,
  });
  if (!read.ok) throw new Error(read.refusal.join(' '));
  return [read.value.config, read.value.secrets];
}

/** A case whose receipt is told to its applicant, by the outbox. */
async function toldOfAReceipt(): Promise<string> {
  const { caseId } = await aReceivedCase(hall);
  const telling = noticeSubscription({ ...hall.house.noticeDeps, channels: [...WAYS] });
  const onFailure = (error: unknown) => {
    throw error;
  };
  await deliverAll({ db: hall.db, now: () => hall.clock.now, onFailure }, [telling]);
  return caseId;
}

const lines: string[] = [];
const log = createLog('info', { write: (line: string) => lines.push(line) });

/** The standing duty, once. */
function send(): Promise<number> {
  const sending = { ...hall.house.noticeDeps, carriers: openCarriers(...outside) };
  return sendWaiting(sending, ({ error: err, ...failed }) =>
    log.warn({ err, ...failed }, 'unsent'),
  );
}

async function sendingsOf(caseId: string) {
  const clerk = await theClerk(hall);
  await openFor(clerk, caseId);
  const { notices } = (await clerk.call(listCaseNotices, { params: { caseId } })).reply;
  return notices
    .flatMap((one) => one.sendings)
    .toSorted((a, b) => a.channel.localeCompare(b.channel));
}

function later(minutes: number): void {
  hall.at(formatInstant((hall.clock.now + minutes * 60_000) as Instant));
}

function textOf({ source }: (typeof letters)[number]): string {
  const [, body = ''] = source.split('\r\n\r\n');
  return Buffer.from(body, 'base64').toString('utf8');
}

test('a receipt reaches its applicant by gateway, letter and hook, each as it is set up', async () => {
  const caseId = await toldOfAReceipt();
  expect(await send()).toBe(3);
  expect(await send()).toBe(0);
  expect(posted.map(({ path }) => path).toSorted()).toEqual(['/hook', '/sms']);
  for (const { path, headers, body } of posted) {
    const secret = path === '/sms' ? SECRETS.sms : SECRETS.webhook;
    const signed = `${String(headers['x-banshi-timestamp'])}.${body}`;
    const signature = createHmac('sm3', secret).update(signed).digest('hex');
    expect(headers['x-banshi-signature']).toBe(signature);
    expect(headers['idempotency-key']).toBe(`${caseId}-1`);
    expect(JSON.parse(body)).toMatchObject({ to: APPLICANT.mobile, about: { kind: 'RECEIVED' } });
    expect(JSON.parse(body).text).toMatch(/已收到。.*查询密码\d{6}。$/);
  }
  expect(letters).toMatchObject([{ to: [APPLICANT.email] }]);
  expect(letters.map(textOf)[0]).toMatch(/已收到。.*查询密码\d{6}。/);
  expect(await sendingsOf(caseId)).toMatchObject([
    { channel: 'email', state: 'sent', attempts: 1, recipient: 'z***@applicant.example' },
    { channel: 'sms', state: 'sent', attempts: 1, recipient: '138****5678' },
    { channel: 'webhook', state: 'sent', attempts: 1, recipient: '138****5678' },
  ]);
});

test('while all are down it is tried again, then seen as given up, and goes out once when asked', async () => {
  const caseId = await toldOfAReceipt();
  isUp = false;
  expect(await send()).toBe(3);
  expect(await sendingsOf(caseId)).toMatchObject([
    { channel: 'email', state: 'waiting', attempts: 1, fault: 'refused', status: 450 },
    { channel: 'sms', state: 'waiting', attempts: 1, fault: 'refused', status: 503 },
    { channel: 'webhook', state: 'waiting', attempts: 1, fault: 'refused', status: 503 },
  ]);
  for (let attempt = 2; attempt <= 10; attempt += 1) {
    later(61);
    expect(await send()).toBe(3);
  }
  later(61);
  expect(await send()).toBe(0);
  const admin = await hall.as('SYSADMIN', 'PROVINCE');
  const { reply } = await admin.call(listSetAsideNotices, {});
  expect(reply.total).toBe(3);
  expect(new Set(reply.notices.map((one) => one.attempts))).toEqual(new Set([10]));
  isUp = true;
  const again = reply.notices.map(({ version, channel }) => ({ caseId, version, channel }));
  await admin.call(sendNoticesAgain, { body: { notices: again } });
  expect(await send()).toBe(3);
  expect([posted.length, letters.length]).toEqual([2, 1]);
  expect((await sendingsOf(caseId)).map(({ state }) => state)).toEqual(['sent', 'sent', 'sent']);
  expect((await admin.call(listSetAsideNotices, {})).reply.total).toBe(0);
});

test('what was said of a failure, in the log and in the tables, names nobody and no way to reach him', async () => {
  isUp = false;
  await toldOfAReceipt();
  lines.length = 0;
  await send();
  expect(lines).toHaveLength(3);
  const { rows } = await sql<{ text: string }>`
    select n::text || w::text as text from notices.notices n
    join notices.waiting w on w.case_id = n.case_id and w.case_version = n.case_version`.execute(
    hall.db,
  );
  expect(rows).toHaveLength(3);
  const said = [...lines, ...rows.map((row) => row.text)].join('\n');
  const { name, idNumber, mobile, email } = APPLICANT;
  for (const secret of [name, idNumber, mobile, email, ...Object.values(SECRETS)]) {
    expect(said).not.toContain(secret);
  }
});
