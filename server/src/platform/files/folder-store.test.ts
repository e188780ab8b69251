import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFolderStore } from './folder-store.ts';
import type { ScanVerdict, VirusScanner } from './virus-scanner.ts';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'banshi-files-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('a file is kept under the SM3 of its content and typed by it', async () => {
  const store = storeOf(1000);
  const kept = await store.keep(inPieces(PNG, 7));
  const id = createHash('sm3').update(PNG).digest('hex');
  expect(kept).toEqual({
    ok: true,
    value: { id, sizeBytes: PNG.length, mediaType: 'image/png', pageCount: 1 },
  });
  expect(await contentOf(id)).toEqual(PNG);
});

test('the same content twice is one file', async () => {
  const store = storeOf(1000);
  const [first, second] = [
    await store.keep(inPieces(PNG, 100)),
    await store.keep(inPieces(PNG, 3)),
  ];
  expect(second).toEqual(first);
  expect(await filesIn()).toHaveLength(1);
});

test('at the limit a file is kept, one byte above it is refused and leaves nothing', async () => {
  expect((await storeOf(PNG.length).keep(inPieces(PNG, 9))).ok).toBe(true);
  await rm(folder, { recursive: true });
  expect(await storeOf(PNG.length - 1).keep(inPieces(PNG, 9))).toEqual({
    ok: false,
    refusal: { code: 'files/too-large', bytesMax: PNG.length - 1 },
  });
  expect(await filesIn()).toEqual([]);
});

test.each([
  ['a program', Buffer.from('7f454c4602010100000000000000000002003e0001000000', 'hex')],
  ['a web page', Buffer.from('<html><script>alert(1)</script></html>')],
  ['plain text', Buffer.from('示例文本')],
])('%s is refused, whatever it is called', async (_what, content) => {
  const kept = await storeOf(1000).keep(inPieces(content, 5));
  expect(kept).toMatchObject({ ok: false, refusal: { code: 'files/type-not-accepted' } });
  expect(await filesIn()).toEqual([]);
});

test('an empty file is refused', async () => {
  const kept = await storeOf(1000).keep(inPieces(Buffer.alloc(0), 1));
  expect(kept).toEqual({ ok: false, refusal: { code: 'files/empty' } });
});

test('what the scanner finds or does not look through is refused, and nothing of it is left', async () => {
  const verdicts: ScanVerdict[] = [
    { kind: 'found', finding: 'Eicar-Signature' },
    { kind: 'unscanned', reason: 'silent' },
    { kind: 'clean' },
  ];
  const asked: number[] = [];
  const scanner: VirusScanner = {
    scan: async (content) => {
      for await (const piece of content) asked.push(piece.length);
      return verdicts.shift() ?? { kind: 'clean' };
    },
    version: async () => undefined,
  };
  const store = createFolderStore({ folder, sizeBytesMax: 1000, scanner });
  expect(await store.keep(inPieces(PNG, 7))).toEqual({
    ok: false,
    refusal: { code: 'files/infected', finding: 'Eicar-Signature' },
  });
  expect(await store.keep(inPieces(PNG, 7))).toEqual({
    ok: false,
    refusal: { code: 'files/unscanned', reason: 'silent' },
  });
  expect(await filesIn()).toEqual([]);
  expect((await store.keep(inPieces(PNG, 7))).ok).toBe(true);
  expect((await store.keepOwn(inPieces(PNG, 7))).ok).toBe(true);
  expect(asked).toEqual([PNG.length, PNG.length, PNG.length]);
});

test('a broken upload leaves nothing', async () => {
  async function* broken() {
    yield PNG.subarray(0, 10);
    throw new Error('connection lost');
  }
  await expect(storeOf(1000).keep(broken())).rejects.toThrow('connection lost');
  expect(await filesIn()).toEqual([]);
});

test.each(['../../etc/passwd', 'ab', ''])('"%s" names no file', async (id) => {
  expect(await storeOf(1000).read(id)).toBeUndefined();
});

test('a forgotten file is gone', async () => {
  const store = storeOf(1000);
  const kept = await store.keep(inPieces(PNG, 50));
  if (!kept.ok) throw new Error('refused');
  await store.forget(kept.value.id);
  expect(await store.read(kept.value.id)).toBeUndefined();
});

function storeOf(sizeBytesMax: number) {
  return createFolderStore({ folder, sizeBytesMax });
}

async function* inPieces(content: Buffer, size: number) {
  for (let start = 0; start < content.length; start += size) {
    yield content.subarray(start, start + size);
  }
}

async function contentOf(id: string): Promise<Buffer> {
  const stream = await storeOf(1000).read(id);
  return Buffer.concat(stream ? await stream.toArray() : []);
}

async function filesIn(): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
}
