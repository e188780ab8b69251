import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  aClamd,
  type ClamdMood,
  FINDING,
  MARK,
  type TestClamd,
  VERSION,
} from '../../testing/a-clamd.ts';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { createClamdScanner } from './clamd-scanner.ts';
import type { VirusScanner } from './virus-scanner.ts';

let clamd: TestClamd;
let scanner: VirusScanner;
beforeAll(async () => {
  clamd = await aClamd();
  const address = { host: '127.0.0.1', port: clamd.port };
  scanner = createClamdScanner(address, { connectMs: 2_000, answerMs: 300 });
});
afterAll(() => clamd.close());
beforeEach(() => {
  clamd.mood = 'well';
  clamd.scanned.length = 0;
});

async function* pieces(...all: readonly string[]) {
  for (const one of all) yield Buffer.from(one);
}

test('what is clean is called so, and arrives whole', async () => {
  expect(await scanner.scan(pieces('first ', '', 'second'))).toEqual({ kind: 'clean' });
  expect(clamd.scanned.map(String)).toEqual(['first second']);
});

test('what is found has its name, also where the signature lies across two pieces', async () => {
  const [head, tail] = [MARK.slice(0, 7), MARK.slice(7)];
  expect(await scanner.scan(pieces('x', head, tail))).toEqual({ kind: 'found', finding: FINDING });
});

test.each<[ClamdMood, string]>([
  ['silent', 'silent'],
  ['hangs-up', 'silent'],
  ['cut-off', 'silent'],
  ['too-large', 'size'],
  ['unclear', 'unclear'],
])('a scanner that is %s leaves the file unscanned: %s', async (mood, reason) => {
  clamd.mood = mood;
  expect(await scanner.scan(pieces('content', MARK))).toEqual({ kind: 'unscanned', reason });
});

test('a scanner that takes nothing is waited for no longer than its time, and no more is read for it', async () => {
  clamd.mood = 'stuck';
  let read = 0;
  async function* endless() {
    for (;;) {
      read += 1;
      yield Buffer.alloc(1024 * 1024);
    }
  }
  expect(await scanner.scan(endless())).toEqual({ kind: 'unscanned', reason: 'silent' });
  expect(read).toBeLessThan(64);
});

test('where nobody listens nothing is scanned and no version told', async () => {
  const gone = await aClamd();
  const address = { host: '127.0.0.1', port: gone.port };
  await gone.close();
  const lost = createClamdScanner(address);
  expect(await lost.scan(pieces('content'))).toEqual({ kind: 'unscanned', reason: 'silent' });
  expect(await lost.version()).toBeUndefined();
});

test('content that breaks off is an error, and clamd is hung up on', async () => {
  async function* broken() {
    yield Buffer.from('content');
    throw new Error('the disk is gone');
  }
  await expect(scanner.scan(broken())).rejects.toThrow('the disk is gone');
  expect(clamd.scanned).toEqual([]);
});

test('a clamd at a unix socket is asked as well, and says what it is', async () => {
  const path = join(temporaryFolder(), 'clamd.ctl');
  const local = await aClamd(path);
  const near = createClamdScanner({ path });
  expect(await near.scan(pieces(MARK))).toEqual({ kind: 'found', finding: FINDING });
  expect(await near.version()).toBe(VERSION);
  await local.close();
});
