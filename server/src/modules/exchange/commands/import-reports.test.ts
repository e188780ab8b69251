import { getStatistics } from '@banshi/contract/statistics';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aLine } from '../../../testing/a-line.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';

let hall: Hall;
let taskCode: string;
beforeAll(async () => {
  hall = await openHall();
  taskCode = (await hall.house.catalogue.matters()).all[0]?.taskCode ?? '';
});
afterAll(() => hall.close());

const line = (changes: Readonly<Record<string, unknown>> = {}) =>
  JSON.stringify(aLine({ matter: taskCode, ...changes }));

/** Sends lines as a departmental system does. */
async function send(text: string, role: 'EXCHANGE_CLIENT' | 'FRONT_CLERK' = 'EXCHANGE_CLIENT') {
  const { cookie, csrfToken } = await hall.as(role, 'PROVINCE');
  return hall.app.inject({
    method: 'POST',
    url: '/api/imports',
    headers: {
      'content-type': 'application/x-ndjson',
      ...(cookie ? { cookie } : {}),
      ...(csrfToken ? { 'x-csrf-token': csrfToken } : {}),
    },
    payload: text,
  });
}

test('lines sent over HTTP are taken once, and what is rejected is named', async () => {
  const text = [line(), line({ area: 'x' }), '', line({ sourceCaseNo: 'WJ-2' }), line()].join('\n');
  const reply = (await send(text)).json();
  expect(reply).toMatchObject({ read: 4, created: 2, advanced: 0, unchanged: 1, rejected: 1 });
  expect(reply.rejections).toEqual([
    {
      line: 2,
      field: 'area',
      reason: 'x is no administrative division: give six digits such as 510000.',
      code: 'area-unknown',
      facts: { given: 'x' },
    },
  ]);
  expect((await send(text)).json()).toMatchObject({ created: 0, unchanged: 3, rejected: 1 });
});

test('a line that contradicts what is on record, or cannot be, says which by code', async () => {
  const text = [
    line({ summary: '另一件事' }),
    line({ sourceCaseNo: 'WJ-9', closedAt: '2021-12-31T10:00:00+08:00' }),
  ].join('\n');
  expect((await send(text)).json().rejections).toMatchObject([
    {
      line: 1,
      field: 'summary',
      reason:
        'It contradicts what is on record; the case stays as it was. Check with the reporting system.',
      code: 'contradiction',
    },
    { line: 2, field: 'closedAt', code: 'before', facts: { expected: 'acceptedAt' } },
  ]);
});

test('figures hold the cases as soon as the reply is there', async () => {
  const somebody = await hall.as('STATISTICIAN', 'PROVINCE');
  const query = { from: '2022-01-05', to: '2022-01-20' };
  const { reply } = await somebody.call(getStatistics, { query });
  expect(reply.total).toMatchObject({ accepted: 2, closed: 2, openStart: 0, openEnd: 0 });
});

test('who is not a departmental system is refused before anything is read', async () => {
  const refused = await send(line({ sourceCaseNo: 'WJ-3' }), 'FRONT_CLERK');
  expect([refused.statusCode, refused.json().code]).toEqual([403, 'identity/no-role']);
});

test('an empty stream is an import of nothing', async () => {
  expect((await send('')).json()).toMatchObject({ read: 0, created: 0, rejected: 0 });
});
