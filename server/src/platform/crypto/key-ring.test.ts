import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { loadKeyRing, protectionOf, rotateKeys } from './index.ts';

const directory = mkdtempSync(join(tmpdir(), 'banshi-keys-'));
afterAll(() => rmSync(directory, { recursive: true }));

function keyFile(name: string, change: (content: Record<string, unknown>) => unknown): string {
  const path = join(directory, name);
  loadKeyRing(path);
  writeFileSync(path, JSON.stringify(change(JSON.parse(readFileSync(path, 'utf8')))));
  return path;
}

test('the first start makes a key file that only its owner reads', () => {
  const path = join(directory, 'new', 'keys.json');
  const sealed = protectionOf(loadKeyRing(path)).encrypt('示例', 'somebody');
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(readdirSync(join(directory, 'new'))).toEqual(['keys.json']);
  const written = readFileSync(path);
  expect(protectionOf(loadKeyRing(path)).decrypt(sealed, 'somebody')).toBe('示例');
  expect(readFileSync(path)).toEqual(written);
});

test('two installations have different keys', () => {
  const [one, other] = ['one', 'other'].map((name) =>
    protectionOf(loadKeyRing(join(directory, name))),
  );
  expect(one?.applicantIdOf('111', '1')).not.toBe(other?.applicantIdOf('111', '1'));
});

test('a broken key file is named with the place, and left as it is', () => {
  const path = join(directory, 'broken');
  writeFileSync(path, '{"version":1', { mode: 0o600 });
  expect(() => loadKeyRing(path)).toThrow(/Key file .*broken is broken at "\/"/);
  expect(readFileSync(path, 'utf8')).toBe('{"version":1');
  const short = keyFile('short', (content) => ({ ...content, index: 'ab' }));
  expect(() => loadKeyRing(short)).toThrow('is broken at "/index"');
});

test('a key file without its active key, or with one id twice, is refused', () => {
  const missing = keyFile('missing', (content) => ({ ...content, active: 2 }));
  expect(() => loadKeyRing(missing)).toThrow('has no key 2');
  const twice = keyFile('twice', (content) => ({
    ...content,
    keys: [content['keys'], content['keys']].flat(),
  }));
  expect(() => loadKeyRing(twice)).toThrow('one key id twice');
});

test('a new key closes from now on, and the old one still opens what it closed', () => {
  const path = join(directory, 'rotated');
  const before = protectionOf(loadKeyRing(path));
  const sealed = before.encrypt('示例', 'somebody');
  expect(rotateKeys(path)).toBe(2);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  const after = protectionOf(loadKeyRing(path));
  expect(after.keyId).toBe(2);
  expect(after.decrypt(sealed, 'somebody')).toBe('示例');
  expect(after.encrypt('示例', 'somebody')).not.toEqual(sealed);
  expect(after.applicantIdOf('111', '1'), 'who was found is found').toBe(
    before.applicantIdOf('111', '1'),
  );
});

test('without its file nothing is rotated, and no file is made', () => {
  const path = join(directory, 'gone');
  expect(() => rotateKeys(path)).toThrow('There is no key file');
  expect(readdirSync(directory)).not.toContain('gone');
});

test('a rotation that another left unfinished is not gone over', () => {
  const path = join(directory, 'rotating');
  loadKeyRing(path);
  const written = readFileSync(path);
  writeFileSync(`${path}.rotating`, '');
  expect(() => rotateKeys(path)).toThrow(/remove .*rotating\.rotating/);
  expect(readFileSync(path)).toEqual(written);
});

test('a key file open to other accounts is refused', () => {
  const path = join(directory, 'open');
  loadKeyRing(path);
  chmodSync(path, 0o644);
  expect(() => loadKeyRing(path)).toThrow('chmod 600');
});

test('a key file that cannot be read or made is said so', () => {
  expect(() => loadKeyRing(directory)).toThrow('cannot be read');
  writeFileSync(join(directory, 'file'), '');
  expect(() => loadKeyRing(join(directory, 'file', 'keys.json'))).toThrow(
    /cannot be (read|created)/,
  );
});
