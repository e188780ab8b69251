import { spawnSync } from 'node:child_process';
import { createPrivateKey, createPublicKey, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { KeyFileProblem, loadLocalSigner, sm3 } from './index.ts';
import { newSm2KeyPair, signSm2, sm2PublicKeyOf, verifySm2 } from './sm2.ts';

const folder = mkdtempSync(join(tmpdir(), 'banshi-signer-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** GM/T 0003.5—2012, appendix A.2: key, message and signature under the default identity. */
const STANDARD = {
  privateKey: '3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8',
  publicKey:
    '0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020' +
    'ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13',
  message: Buffer.from('message digest'),
  r: 'f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3',
  s: 'b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa',
};

/** SEQUENCE of two INTEGERs; both begin with a set bit, so each takes a zero in front. */
const STANDARD_SIGNATURE = Buffer.from(`3046022100${STANDARD.r}022100${STANDARD.s}`, 'hex');

test('the signature of the standard is verified, under the identity of the standard', () => {
  const { privateKey, publicKey, message } = STANDARD;
  expect(sm2PublicKeyOf(privateKey)).toBe(publicKey);
  expect(verifySm2(message, STANDARD_SIGNATURE, publicKey)).toBe(true);
});

test('nothing of message or signature may differ', () => {
  const { privateKey, publicKey } = newSm2KeyPair();
  const message = sm3('示例');
  const signature = signSm2(message, privateKey);
  expect(verifySm2(message, signature, publicKey)).toBe(true);
  for (const changed of everyByteChanged(message)) {
    expect(verifySm2(changed, signature, publicKey)).toBe(false);
  }
  for (const changed of everyByteChanged(signature)) {
    expect(verifySm2(message, changed, publicKey)).toBe(false);
  }
  expect(verifySm2(message, signature, newSm2KeyPair().publicKey)).toBe(false);
});

function* everyByteChanged(bytes: Buffer): Generator<Buffer> {
  for (const [index, byte] of bytes.entries()) {
    const changed = Buffer.from(bytes);
    changed.writeUInt8(byte ^ (1 << (index & 7)), index);
    yield changed;
  }
}

const DISTID = ['-pkeyopt', 'distid:1234567812345678'];

function openssl(...args: string[]) {
  return spawnSync('openssl', args, { cwd: folder, encoding: 'buffer' });
}

/** The two keys in the forms that OpenSSL reads (RFC 5915, RFC 5480), the curve named SM2. */
function writeKeys(privateKey: string, publicKey: string): void {
  const curve = '06082a811ccf5501822d';
  const sec1 = `30770201010420${privateKey}a00a${curve}a144034200${publicKey}`;
  const spki = `3059301306072a8648ce3d0201${curve}034200${publicKey}`;
  writeFileSync(join(folder, 'private.der'), Buffer.from(sec1, 'hex'));
  writeFileSync(join(folder, 'public.der'), Buffer.from(spki, 'hex'));
}

test('OpenSSL reads the keys of the standard, so that the next test compares what it should', () => {
  writeKeys(STANDARD.privateKey, STANDARD.publicKey);
  const privateKey = createPrivateKey({
    key: readFileSync(join(folder, 'private.der')),
    format: 'der',
    type: 'sec1',
  });
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  expect(spki).toEqual(readFileSync(join(folder, 'public.der')));
});

// Without the command line the known answer above still stands.
test.runIf(openssl('version').status === 0)(
  'the command line of OpenSSL verifies what we sign, and we what it signs',
  () => {
    const { privateKey, publicKey } = newSm2KeyPair();
    const message = randomBytes(32);
    writeKeys(privateKey, publicKey);
    writeFileSync(join(folder, 'message'), message);
    writeFileSync(join(folder, 'ours'), signSm2(message, privateKey));
    const given = ['-rawin', '-digest', 'sm3', '-in', 'message', ...DISTID] as const;
    const key = ['-inkey', 'public.der', '-keyform', 'DER'] as const;
    const verified = openssl('pkeyutl', '-verify', '-pubin', ...key, ...given, '-sigfile', 'ours');
    expect(`${verified.stdout}${verified.stderr}`).toMatch(/Verified Successfully/);
    const own = ['-inkey', 'private.der', '-keyform', 'DER'] as const;
    const signed = openssl('pkeyutl', '-sign', ...own, ...given, '-out', 'theirs');
    expect(`${signed.stderr}`).toBe('');
    expect(verifySm2(message, readFileSync(join(folder, 'theirs')), publicKey)).toBe(true);
  },
);

test('the local signer makes its key once and for its owner only; what it signed stays verifiable', async () => {
  const path = join(folder, 'new', 'signing-key.json');
  const digest = sm3('一份文书');
  const signature = await loadLocalSigner(path).sign(digest);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  const again = loadLocalSigner(path);
  expect(await again.verify(digest, signature)).toBe(true);
  expect(await again.verify(sm3('另一份'), signature)).toBe(false);
  expect(await again.verify(digest, { ...signature, keyId: '0'.repeat(16) })).toBe(false);
});

test('after a new key was added the old signatures are verified still, and the new key signs', async () => {
  const path = join(folder, 'rotated.json');
  const digest = sm3('一份文书');
  const old = await loadLocalSigner(path).sign(digest);
  const content = JSON.parse(readFileSync(path, 'utf8'));
  content.privateKeys.push(newSm2KeyPair().privateKey);
  writeFileSync(path, JSON.stringify(content));
  const signer = loadLocalSigner(path);
  expect(await signer.verify(digest, old)).toBe(true);
  expect((await signer.sign(digest)).keyId).not.toBe(old.keyId);
});

test('a broken key file is reported in words', () => {
  const path = join(folder, 'broken.json');
  writeFileSync(path, '{"version":1,"privateKeys":[]}', { mode: 0o600 });
  expect(() => loadLocalSigner(path)).toThrow(KeyFileProblem);
});
