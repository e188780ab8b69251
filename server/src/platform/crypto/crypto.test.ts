import { createCipheriv, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CHAIN_START,
  caseIdOf,
  chainHash,
  journalDigest,
  nodeCrypto,
  protectionOf,
  sm3,
} from './index.ts';
import type { KeyRing } from './key-ring.ts';

const hex = (text: string) => Buffer.from(text, 'hex');
const CASE_ID = '018f4d2c-7a3b-7c4d-8e5f-0123456789ab';
const CASE_OF_JKW = 'ae0552ce-7fd0-878d-abe6-7e19103655f0';

function ring(active: number): KeyRing {
  const keys = new Map(
    [1, 2].map((id) => [
      id,
      {
        id,
        encryption: nodeCrypto.keyOf(Buffer.alloc(16, id)),
        seal: nodeCrypto.keyOf(Buffer.alloc(32, id)),
      },
    ]),
  );
  const key = keys.get(active);
  if (!key) throw new Error(`no key ${active}`);
  return { active: key, keys, index: nodeCrypto.keyOf(Buffer.alloc(32, 9)) };
}

describe('the national algorithms give their published vectors', () => {
  test.each([
    ['abc', '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0'],
    ['abcd'.repeat(16), 'debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732'],
  ])('SM3 of %s', (text, digest) => expect(sm3(text).toString('hex')).toBe(digest));

  test('HMAC-SM3 (GM/T 0042)', () => {
    const key = nodeCrypto.keyOf(Buffer.from(Array.from({ length: 32 }, (_, index) => index + 1)));
    const text = 'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq'.repeat(2);
    expect(nodeCrypto.hmacSm3(key, Buffer.from(text)).toString('hex')).toBe(
      'ca05e144ed05d1857840d1f318a4a8669e559fc8391f414485bfdf7bb408963a',
    );
  });

  test('SM4, one block under counters', () => {
    const block = hex('0123456789abcdeffedcba9876543210');
    const key = nodeCrypto.keyOf(block);
    expect(nodeCrypto.ctrSm4(key, block, Buffer.alloc(16)).toString('hex')).toBe(
      '681edf34d206965e86b3e94f536e4246',
    );
  });
});

describe('what is put together here equals what OpenSSL puts together', () => {
  const bytes = (length: number) =>
    fc.uint8Array({ minLength: length, maxLength: length }).map((given) => Buffer.from(given));
  const some = fc.uint8Array({ maxLength: 300 }).map((given) => Buffer.from(given));

  test('HMAC-SM3, whatever the length of key and data', () => {
    fc.assert(
      fc.property(
        fc.oneof(bytes(16), bytes(32), bytes(64), bytes(65), bytes(200)),
        some,
        (key, data) => {
          const expected = createHmac('sm3', key).update(data).digest();
          expect(nodeCrypto.hmacSm3(nodeCrypto.keyOf(key), data)).toEqual(expected);
        },
      ),
    );
  });

  test('SM4-CTR, also where the counter runs over', () => {
    const full = fc.nat(16).map((count) => Buffer.alloc(16, 0x11).fill(0xff, 16 - count));
    fc.assert(
      fc.property(bytes(16), fc.oneof(bytes(16), full), some, (key, counter, data) => {
        const expected = createCipheriv('sm4-ctr', key, counter).update(data);
        expect(nodeCrypto.ctrSm4(nodeCrypto.keyOf(key), counter, data)).toEqual(expected);
      }),
    );
  });
});

const SOMEBODY = '0a1b2c3d-0000-8000-8000-00000000000f';

describe('an encrypted value', () => {
  const { encrypt, decrypt } = protectionOf(ring(1));
  const texts = fc.string({ unit: 'grapheme', maxLength: 60 });

  test('is read back, whatever it says', () => {
    fc.assert(
      fc.property(texts, (clear) => {
        expect(decrypt(encrypt(clear, SOMEBODY), SOMEBODY)).toBe(clear);
      }),
    );
  });

  test('is the same for the same text of one owner only, and opens under his name only', () => {
    fc.assert(
      fc.property(texts, texts, fc.string(), (clear, other, owner) => {
        fc.pre(owner !== SOMEBODY && clear !== other);
        const sealed = encrypt(clear, SOMEBODY);
        expect(sealed.equals(encrypt(clear, SOMEBODY))).toBe(true);
        expect(sealed.equals(encrypt(clear, owner))).toBe(false);
        expect(sealed.subarray(1, 17).equals(encrypt(other, SOMEBODY).subarray(1, 17))).toBe(false);
        expect(() => decrypt(sealed, owner)).toThrow('seal does not match');
      }),
    );
  });

  test('has the bytes that were written down for it', () => {
    const owned = Buffer.from(`\u0001\u0024${SOMEBODY}510104199003071018`);
    const seal = createHmac('sm3', Buffer.alloc(32, 1)).update(owned).digest().subarray(0, 16);
    const cipher = createCipheriv('sm4-ctr', Buffer.alloc(16, 1), seal);
    const expected = Buffer.concat([Buffer.of(1), seal, cipher.update('510104199003071018')]);
    expect(encrypt('510104199003071018', SOMEBODY)).toEqual(expected);
    expect(expected).toHaveLength(17 + 18);
  });

  test('is refused when any one bit of it is wrong, or it is cut short', () => {
    const sealed = encrypt('510104199003071018', SOMEBODY);
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const changed = Buffer.from(sealed);
      const at = Math.floor(bit / 8);
      changed.writeUInt8(changed.readUInt8(at) ^ (1 << (bit % 8)), at);
      expect(() => decrypt(changed, SOMEBODY)).toThrow(/seal does not match|is not here/);
    }
    for (let length = 0; length < sealed.length; length += 1) {
      expect(() => decrypt(sealed.subarray(0, length), SOMEBODY)).toThrow(
        /cut short|seal does not match/,
      );
    }
  });

  test('stays readable after the active key has changed, and new ones use the new key', () => {
    const rotated = protectionOf(ring(2));
    expect(rotated.decrypt(encrypt('示例', SOMEBODY), SOMEBODY)).toBe('示例');
    expect(rotated.encrypt('示例', SOMEBODY).readUInt8(0)).toBe(2);
    expect(rotated.applicantIdOf('111', '1')).toBe(protectionOf(ring(1)).applicantIdOf('111', '1'));
  });
});

describe('a blind index', () => {
  const { blindIndex, applicantIdOf } = protectionOf(ring(1));

  test('is equal for equal values only, and differs by purpose', () => {
    expect(blindIndex('510104199003071018', 'number')).toHaveLength(16);
    expect(blindIndex('1', 'a').equals(blindIndex('1', 'a'))).toBe(true);
    expect(blindIndex('1', 'a').equals(blindIndex('2', 'a'))).toBe(false);
    expect(blindIndex('bc', 'a').equals(blindIndex('c', 'ab'))).toBe(false);
  });

  test('names an applicant by a UUID of version 8', () => {
    const id = applicantIdOf('111', '510104199003071018');
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(id).not.toBe(applicantIdOf('414', '510104199003071018'));
  });
});

test('a reported case has the same id always, and another number another id', () => {
  expect(caseIdOf('jkw', 'WJ-2022-000017')).toBe(CASE_OF_JKW);
  expect(caseIdOf('jkw', 'WJ-2022-000018')).not.toBe(CASE_OF_JKW);
  expect(caseIdOf('jk', 'wWJ-2022-000017')).not.toBe(CASE_OF_JKW);
});

describe('the journal’s chain', () => {
  test('takes in case, version and body of an entry', () => {
    const digest = journalDigest(CASE_ID, 1, '{"示例":1}');
    const bytes = Buffer.concat([
      hex(CASE_ID.replaceAll('-', '')),
      hex('00000001'),
      Buffer.from('{"示例":1}'),
    ]);
    expect(digest).toEqual(sm3(bytes));
    expect(journalDigest(CASE_ID, 2, '{"示例":1}')).not.toEqual(digest);
    expect(() => journalDigest('17', 1, '')).toThrow('no UUID');
  });

  test('depends on every link before', () => {
    const first = chainHash(CHAIN_START, Buffer.from('a'));
    expect(first).toEqual(sm3(Buffer.concat([Buffer.alloc(32), Buffer.from('a')])));
    expect(chainHash(first, Buffer.from('b'))).not.toEqual(
      chainHash(CHAIN_START, Buffer.from('b')),
    );
    expect(() => chainHash(Buffer.alloc(31), Buffer.from('b'))).toThrow('32 bytes');
  });
});
