import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createHttpServer, mountAll } from '../../platform/http/index.ts';
import { type Actor, holdsAnywhere } from '../identity/index.ts';
import { openHall } from './catalogue-testing.ts';

let hall: Awaited<ReturnType<typeof openHall>>;
let app: FastifyInstance;
let actor: Actor;
beforeAll(async () => {
  hall = await openHall();
  let requests = 0;
  app = await createHttpServer({
    log: Fastify().log,
    newRequestId: () => {
      requests += 1;
      return `request-${requests}`;
    },
    trustProxy: false,
  });
  const gate = {
    authenticate: async () => ({ actor, subject: actor.staffId }),
    isAdmitted: (who: Actor, access: unknown) =>
      !Array.isArray(access) || holdsAnywhere(who, access),
  };
  mountAll(app, { db: hall.db, gate }, hall.catalogue.routes);
});
afterAll(async () => {
  await app.close();
  await hall.close();
});

let keys = 0;
async function call(
  method: 'GET' | 'PUT' | 'POST',
  url: string,
  { payload, key }: { payload?: object; key?: string } = {},
) {
  keys += 1;
  const headers = { 'idempotency-key': key ?? `key-of-test-${keys}` };
  const sent = { method, url: `/api${url}`, headers };
  const reply = await app.inject(payload ? { ...sent, payload } : sent);
  return { status: reply.statusCode, body: reply.json() };
}

async function idOf(name: string): Promise<number> {
  const { body } = await call('GET', `/matters?text=${encodeURIComponent(name)}&limit=1`);
  return body.matters[0].matterId;
}

test('matters are found by name, pinyin, initials, code and department, page by page', async () => {
  actor = hall.personWith('FRONT_CLERK', 'HEALTH');
  const names = async (query: string) => {
    const { body } = await call('GET', `/matters?${query}`);
    return body.matters.map((one: { name: string }) => one.name);
  };
  expect(await names('text=yljgzydj')).toContain('医疗机构执业登记');
  expect(await names('text=qushuixuke')).toContain('取水许可');
  expect(await names(`text=${encodeURIComponent('放射性同位素异地')}`)).toHaveLength(2);
  const first = await call('GET', '/matters?bucket=publicService&limit=2');
  expect(first.body).toMatchObject({ matters: [{}, {}], next: 2 });
  const second = await call('GET', '/matters?bucket=publicService&limit=2&after=2');
  expect(second.body.matters[0].matterId).not.toBe(first.body.matters[0].matterId);
  const officio = await call('GET', '/matters?onApplication=no&limit=200');
  expect(new Set(officio.body.matters.map((one: { type: string }) => one.type))).toEqual(
    new Set(['02', '03', '04', '06']),
  );
});

test('a matter is read, edited, reviewed, published, and compared', async () => {
  actor = hall.personWith('MATTER_EDITOR', 'WATER');
  const id = await idOf('取水许可延续');
  const read = await call('GET', `/matters/${id}`);
  expect(read.body).toMatchObject({
    shownVersion: 1,
    versions: [{ version: 1, effectiveTo: null, reason: '示例目录首次发布' }],
    draft: null,
    acts: [{ action: 'publish', byName: null, version: 1 }],
    actions: ['saveDraft'],
  });

  const promiseLimit = { days: 5, unit: 'workDay', explain: null };
  const body = { ...read.body.body, promiseLimit };
  const saved = await call('PUT', `/matters/${id}/draft`, { payload: { revision: 0, body } });
  expect(saved).toMatchObject({ status: 200, body: { draftRevision: 1, draftStage: 'DRAFT' } });
  expect((await call('GET', `/matters/${id}`)).body.draft.changes).toEqual([
    { path: 'promiseLimit.days', kind: 'changed', before: 8, after: 5, isWeighty: true },
  ]);

  const submit = (payload: object) => call('POST', `/matters/${id}/draft/submission`, { payload });
  const asked = { revision: 1, reason: null, effectiveFrom: null };
  expect(await submit(asked)).toMatchObject({
    status: 422,
    body: { code: 'catalogue/reason-missing', facts: { fields: ['promiseLimit.days'] } },
  });
  expect(await submit({ ...asked, reason: '提速', effectiveFrom: '2026-02-30' })).toMatchObject({
    status: 422,
    body: { code: 'catalogue/invalid', facts: { field: 'effectiveFrom' } },
  });
  expect(await submit({ ...asked, reason: '流程再造，承诺提速' })).toMatchObject({
    status: 200,
    body: { draftStage: 'SUBMITTED', actions: ['recall'] },
  });
  expect((await call('GET', '/matters?draftStage=SUBMITTED&limit=9')).body).toMatchObject({
    matters: [{ matterId: id, draftStage: 'SUBMITTED' }],
    drafts: [{}, { stage: 'SUBMITTED', count: 1 }, {}, {}],
  });

  const review = { revision: 2, verdict: 'approve', reason: null };
  actor = hall.personWith('MATTER_REVIEWER', 'WATER');
  expect((await call('GET', `/matters/${id}`)).body).toMatchObject({
    actions: [],
    blocked: [{ action: 'approve', code: 'catalogue/same-person' }, { action: 'reject' }],
  });
  expect(await call('POST', `/matters/${id}/draft/review`, { payload: review })).toMatchObject({
    status: 403,
    body: { code: 'catalogue/same-person', facts: { action: 'approve' } },
  });
  actor = hall.personWith('MATTER_REVIEWER', 'WATER', 2);
  expect(await call('POST', `/matters/${id}/draft/review`, { payload: review })).toMatchObject({
    status: 200,
    body: { draftStage: 'APPROVED', draftRevision: 3 },
  });
  const late = await call('POST', `/matters/${id}/draft/review`, { payload: review });
  expect(late).toMatchObject({
    status: 409,
    body: { code: 'catalogue/stale', facts: { stage: 'APPROVED', did: 'approve', byName: '' } },
  });

  actor = hall.personWith('MATTER_PUBLISHER', 'WATER', 3);
  const once = { payload: { revision: 3 }, key: 'one-key-for-both' };
  const published = await call('POST', `/matters/${id}/versions`, once);
  expect(published).toMatchObject({ status: 200, body: { version: 2, draftRevision: null } });
  const again = await call('POST', `/matters/${id}/versions`, once);
  expect(again).toEqual(published);

  expect((await call('GET', `/matters/${id}`)).body).toMatchObject({
    shownVersion: 2,
    promiseDays: 5,
    versions: [{ version: 2, reason: '流程再造，承诺提速' }, { version: 1 }],
    acts: [
      { action: 'publish', version: 2 },
      { action: 'approve' },
      { action: 'submit', reason: '流程再造，承诺提速' },
      { action: 'saveDraft' },
      { action: 'publish', version: 1 },
    ],
  });
  expect((await call('GET', `/matters/${id}/versions/1`)).body.body.promiseLimit.days).toBe(8);
  expect((await call('GET', `/matters/${id}/comparison?from=1&to=2`)).body.changes).toHaveLength(1);
});

test('what is not there is not found', async () => {
  actor = hall.personWith('FRONT_CLERK', 'HEALTH');
  for (const url of [
    '/matters/999999',
    '/matters/1/versions/9',
    '/matters/1/comparison?from=1&to=9',
  ]) {
    expect(await call('GET', url)).toMatchObject({
      status: 404,
      body: { code: 'catalogue/not-found' },
    });
  }
});

test('a clerk neither edits nor publishes', async () => {
  actor = hall.personWith('FRONT_CLERK', 'HEALTH');
  const id = await idOf('医师执业注册');
  const change = { action: 'suspend', state: 'PUBLISHED', reason: '示例' };
  expect(await call('POST', `/matters/${id}/state`, { payload: change })).toMatchObject({
    status: 403,
  });
  expect((await call('GET', `/matters/${id}`)).body.actions).toEqual([]);
});

test('a list with a field too many is malformed', async () => {
  actor = hall.personWith('MATTER_EDITOR', 'HEALTH');
  const id = await idOf('医师执业注册');
  const { body } = (await call('GET', `/matters/${id}`)).body;
  const reply = await call('PUT', `/matters/${id}/draft`, {
    payload: { revision: 0, body: { ...body, x: 1 } },
  });
  expect(reply).toMatchObject({ status: 400, body: { code: 'request/malformed' } });
});
