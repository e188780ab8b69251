import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { acceptCase, receiveCase } from '@banshi/contract/case-acts';
import { getDocumentFile, issueCaseDocuments, listCaseDocuments } from '@banshi/contract/documents';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sm3 } from '../../platform/crypto/index.ts';
import { APPLICANT, aReceipt, aReceivedCase, theClerk } from '../../testing/counter.ts';
import { type Hall, openHall } from '../../testing/hall.ts';
import { addressOf, sendRaw } from '../../testing/raw.ts';
import type { CaseId } from '../cases/index.ts';
import { layOutWaiting, openFile } from './lay-out.ts';
import { letterJob } from './letter-layout.ts';
import { findDocument } from './queries/find-document.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

const SCRIPT = new URL('../../testing/lay-out-and-die.ts', import.meta.url).pathname;
const unexpected = (error: unknown) => {
  throw error;
};

async function anIssuedReceipt(): Promise<string> {
  const { caseId } = await aReceivedCase(hall);
  await (await theClerk(hall)).call(issueCaseDocuments, { params: { caseId } });
  return caseId;
}

async function documentsOf(caseId: string) {
  return (await (await theClerk(hall)).call(listCaseDocuments, { params: { caseId } })).reply;
}

async function open(caseId: string, seq = 1) {
  const url = addressOf(getDocumentFile, { caseId, seq });
  return sendRaw(hall.app, await theClerk(hall), { method: 'GET', url });
}

/** What an uninterrupted layout of the frozen letter gives. */
async function expectedBytes(caseId: string): Promise<Buffer> {
  const document = await findDocument(hall.db, { caseId: caseId as CaseId, seq: 1 });
  if (!document) throw new Error('not issued');
  const rendered = await hall.house.documentDeps.typesetter.render(letterJob(document.letter));
  if (!rendered.ok) throw new Error('refused');
  return rendered.value.pdf;
}

async function waitingCount(): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from documents.waiting`.execute(hall.db);
  return rows[0]?.count ?? 0;
}

test('opening a document lays it out once: the same bytes for ever, named by their SM3, signed', async () => {
  const caseId = await anIssuedReceipt();
  expect((await documentsOf(caseId)).documents[0]).toMatchObject({ fileId: null, isSigned: false });
  const [first, second] = [await open(caseId), await open(caseId)];
  expect(first.headers['content-type']).toBe('application/pdf');
  expect(first.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  expect(second.rawPayload.equals(first.rawPayload)).toBe(true);
  const fileId = sm3(first.rawPayload).toString('hex');
  expect((await documentsOf(caseId)).documents[0]).toMatchObject({ fileId, isSigned: true });
  const document = await findDocument(hall.db, { caseId: caseId as CaseId, seq: 1 });
  const signature = document?.signature;
  if (!signature) throw new Error('not signed');
  const { signing } = hall.house.documentDeps;
  expect(await signing.verify(Buffer.from(fileId, 'hex'), signature)).toBe(true);
  expect(await signing.verify(sm3('another file'), signature)).toBe(false);
});

test('many who open it at once get one file', async () => {
  const caseId = await anIssuedReceipt();
  const opened = await Promise.all([1, 2, 3, 4, 5].map(() => open(caseId)));
  expect(new Set(opened.map((one) => sm3(one.rawPayload).toString('hex'))).size).toBe(1);
});

test('what was issued is laid out by itself, the newest first', async () => {
  await layOutWaiting(hall.house.documentDeps, unexpected);
  const caseId = await anIssuedReceipt();
  expect(await waitingCount()).toBe(1);
  expect(await layOutWaiting(hall.house.documentDeps, unexpected)).toBe(1);
  expect(await waitingCount()).toBe(0);
  expect((await documentsOf(caseId)).documents[0]).toMatchObject({ isSigned: true });
});

test.each(['typeset', 'keep', 'sign'])(
  'a process that is killed when it comes to %s leaves a document that another finishes alike',
  async (step) => {
    const caseId = await anIssuedReceipt();
    const expected = await expectedBytes(caseId);
    const child = spawn(process.execPath, [SCRIPT, hall.ownerUrl, hall.folder, step], {
      stdio: 'inherit',
    });
    const [, signal] = await once(child, 'close');
    expect(signal).toBe('SIGKILL');
    expect(await waitingCount()).toBe(1);
    // Whoever took it never comes back; after a while it waits again.
    await sql`update documents.waiting set due_at = '2022-06-01T00:00:00Z'`.execute(hall.db);
    expect(await layOutWaiting(hall.house.documentDeps, unexpected)).toBe(1);
    expect(await waitingCount()).toBe(0);
    expect((await open(caseId)).rawPayload.equals(expected)).toBe(true);
  },
);

test('a document that fails is told of and tried again later', async () => {
  const caseId = await anIssuedReceipt();
  const failing = {
    ...hall.house.documentDeps,
    typesetter: { render: () => Promise.reject(new Error('no paper')) },
  };
  const failures: string[] = [];
  const note = (error: unknown) => failures.push(String(error));
  expect(await layOutWaiting(failing, note)).toBe(1);
  expect(await layOutWaiting(failing, note)).toBe(0);
  expect(failures).toEqual(['Error: no paper']);
  hall.at('2022-06-13T09:02:00+08:00');
  expect(await layOutWaiting(hall.house.documentDeps, unexpected)).toBe(1);
  expect((await documentsOf(caseId)).documents[0]).toMatchObject({ isSigned: true });
});

test('a service of signatures that does not answer keeps nobody waiting, and is asked until it does', async () => {
  const caseId = await anIssuedReceipt();
  const expected = await expectedBytes(caseId);
  const { signing } = hall.house.documentDeps;
  const silent = { ...signing, sign: () => Promise.reject(new Error('no signature')) };
  const deps = { ...hall.house.documentDeps, signing: silent };
  const document = await findDocument(hall.db, { caseId: caseId as CaseId, seq: 1 });
  if (!document) throw new Error('not issued');
  expect(await openFile(deps, document)).toMatchObject({ ok: true });
  expect((await documentsOf(caseId)).documents[0]).toMatchObject({ isSigned: false });
  const failures: unknown[] = [];
  for (let hour = 0; hour < 15; hour += 1) {
    hall.at(`2022-06-14T${String(hour).padStart(2, '0')}:30:00+08:00`);
    expect(await layOutWaiting(deps, (error) => failures.push(error))).toBe(1);
  }
  expect(failures).toHaveLength(15);
  hall.at('2022-06-15T09:00:00+08:00');
  expect(await layOutWaiting(hall.house.documentDeps, unexpected)).toBe(1);
  expect((await documentsOf(caseId)).documents[0]).toMatchObject({ isSigned: true });
  expect((await open(caseId)).rawPayload.equals(expected)).toBe(true);
});

test('a name that no font shows is issued, and said to need a font', async () => {
  const clerk = await theClerk(hall);
  const applicant = { ...APPLICANT, name: '张𫠠' };
  const { reply } = await clerk.call(receiveCase, {
    body: { ...(await aReceipt(hall)), applicant },
  });
  const { caseId } = reply;
  await clerk.call(issueCaseDocuments, { params: { caseId } });
  await layOutWaiting(hall.house.documentDeps, unexpected);
  expect((await documentsOf(caseId)).documents[0]).toMatchObject({
    fileId: null,
    missingCharacter: '𫠠',
  });
  expect((await open(caseId)).json()).toMatchObject({
    code: 'documents/glyph-missing',
    facts: { character: '𫠠' },
  });
});

test('a document of a case that one may not read is not there', async () => {
  const caseId = await anIssuedReceipt();
  const stranger = await hall.as('FRONT_CLERK', 'FORESTRY');
  const url = addressOf(getDocumentFile, { caseId, seq: 1 });
  const answer = await sendRaw(hall.app, stranger, { method: 'GET', url });
  expect(answer.json()).toMatchObject({ code: 'cases/not-found' });
  const own = await open(caseId, 2);
  expect(own.json()).toMatchObject({ code: 'documents/not-found' });
});

test('the list says when a step still waits for its document', async () => {
  const { caseId, version } = await aReceivedCase(hall);
  const clerk = await theClerk(hall);
  expect((await documentsOf(caseId)).isOwed).toBe(true);
  await clerk.call(issueCaseDocuments, { params: { caseId } });
  expect((await documentsOf(caseId)).isOwed).toBe(false);
  await clerk.call(acceptCase, { params: { caseId }, body: { version } });
  expect((await documentsOf(caseId)).isOwed).toBe(true);
});
