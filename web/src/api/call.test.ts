import { acceptCase } from '@banshi/contract/case-acts';
import { getCase, listInbox, uploadFile } from '@banshi/contract/cases';
import { afterEach, expect, test, vi } from 'vitest';
import { call } from './call.ts';
import { rememberCsrfToken } from './csrf-token.ts';
import { ProblemError } from './problem-error.ts';

const CASE_ID = '0190a0a0-0000-7000-8000-000000000001';

function answering(response: Response) {
  const fetched = vi.fn<typeof fetch>().mockResolvedValue(response);
  vi.stubGlobal('fetch', fetched);
  return () => {
    const [address, request] = fetched.mock.calls[0] ?? [];
    return { address, request, headers: new Headers(request?.headers) };
  };
}

afterEach(() => vi.unstubAllGlobals());

test('an act carries the CSRF token, the idempotency key and its body', async () => {
  rememberCsrfToken('the-token');
  const sent = answering(Response.json({}));
  await call(acceptCase, {
    params: { caseId: CASE_ID },
    body: { version: 2 },
    idempotencyKey: 'the-key',
  });
  const { address, request, headers } = sent();
  expect(address).toBe(`/api/cases/${CASE_ID}/acceptance`);
  expect(request?.method).toBe('POST');
  expect(headers.get('x-csrf-token')).toBe('the-token');
  expect(headers.get('idempotency-key')).toBe('the-key');
  expect(headers.get('content-type')).toBe('application/json');
  expect(request?.body).toBe('{"version":2}');
});

test('a query leaves out what is not given, and reading carries no token', async () => {
  const sent = answering(Response.json({}));
  await call(listInbox, {
    query: { view: 'todo', lamp: undefined, status: undefined, after: undefined, limit: 50 },
  });
  const { address, headers } = sent();
  expect(address).toBe('/api/inbox?view=todo&limit=50');
  expect(headers.has('x-csrf-token')).toBe(false);
});

test('a file goes out as it is, and the browser names its type', async () => {
  const sent = answering(Response.json({}));
  const body = new FormData();
  await call(uploadFile, { body });
  expect(sent().request?.body).toBe(body);
  expect(sent().headers.has('content-type')).toBe(false);
});

test('a refusal comes as its code and facts', async () => {
  answering(
    Response.json(
      { code: 'cases/stale', facts: { byName: '测试' }, requestId: 'r1' },
      { status: 409 },
    ),
  );
  const refused = await call(getCase, { params: { caseId: CASE_ID } }).catch((error) => error);
  expect(refused).toBeInstanceOf(ProblemError);
  expect(refused).toMatchObject({
    code: 'cases/stale',
    status: 409,
    facts: { byName: '测试' },
    requestId: 'r1',
  });
});

test('an answer that is no problem of ours counts as a defect of the server', async () => {
  answering(new Response('<html>', { status: 502 }));
  await expect(call(getCase, { params: { caseId: CASE_ID } })).rejects.toMatchObject({
    code: 'server/defect',
    status: 502,
  });
});

test('a server that cannot be reached is told apart from one that refuses', async () => {
  vi.stubGlobal('fetch', vi.fn<typeof fetch>().mockRejectedValue(new TypeError('offline')));
  await expect(call(getCase, { params: { caseId: CASE_ID } })).rejects.toMatchObject({
    code: 'no-answer',
  });
});
