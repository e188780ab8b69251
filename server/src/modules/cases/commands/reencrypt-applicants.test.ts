import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadKeyRing, protectionOf, rotateKeys } from '../../../platform/crypto/index.ts';
import { createTestDatabase, type TestDatabase } from '../../../platform/database/testing.ts';
import type { Protection } from '../deps.ts';
import { reencryptApplicants } from './reencrypt-applicants.ts';

let base: TestDatabase;
let folder: string;
beforeAll(async () => {
  base = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'banshi-reencrypt-'));
});
afterAll(async () => {
  await base.close();
  await rm(folder, { recursive: true, force: true });
});

const NUMBER = '510104199003071018';
const MOBILE = '13800005678';
const EMAIL = 'zhang@applicant.example';

/** Keeps as many applicants, every third without a telephone, every other without an address of e-mail; gives their ids. */
async function keep(protection: Pick<Protection, 'encrypt'>, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => randomUUID());
  const rows = ids.map((id, at) => ({
    id,
    kind: 'person',
    id_type: '111',
    name: '示例申请人',
    number_encrypted: protection.encrypt(NUMBER, id),
    mobile_encrypted: at % 3 ? protection.encrypt(MOBILE, id) : null,
    email_encrypted: at % 2 ? protection.encrypt(EMAIL, id) : null,
  }));
  await base.database.insertInto('cases.applicants').values(rows).execute();
  return ids;
}

async function kept() {
  return base.database.selectFrom('cases.applicants').selectAll().orderBy('id').execute();
}

test('after a rotation nobody needs the old key any more, and a second run finds nothing to do', async () => {
  const path = join(folder, 'keys.json');
  const before = protectionOf(loadKeyRing(path));
  await keep(before, 1_203);
  rotateKeys(path);
  const ring = loadKeyRing(path);
  const protection = protectionOf(ring);
  const told: number[] = [];
  const onProgress = (done: number, total: number) => told.push(done, total);
  const run = () => reencryptApplicants({ db: base.database, protection, onProgress });
  expect(await run()).toBe(1_203);
  expect(told).toEqual([1_000, 1_203, 1_203, 1_203]);
  const onlyNew = protectionOf({ ...ring, keys: new Map([[2, ring.active]]) });
  for (const row of await kept()) {
    expect(onlyNew.decrypt(row.number_encrypted, row.id)).toBe(NUMBER);
    if (row.mobile_encrypted) expect(onlyNew.decrypt(row.mobile_encrypted, row.id)).toBe(MOBILE);
    if (row.email_encrypted) expect(onlyNew.decrypt(row.email_encrypted, row.id)).toBe(EMAIL);
  }
  const written = await kept();
  expect(await run()).toBe(0);
  expect(await kept()).toEqual(written);
});

test('a value that somebody has changed is not encrypted anew, and nobody of its portion is', async () => {
  const path = join(folder, 'other.json');
  const before = protectionOf(loadKeyRing(path));
  await base.database
    .deleteFrom('cases.applicants')
    .execute()
    .catch(() => undefined);
  const [, id = ''] = await keep(before, 2);
  rotateKeys(path);
  const protection = protectionOf(loadKeyRing(path));
  await base.database
    .updateTable('cases.applicants')
    .set({ number_encrypted: before.encrypt(NUMBER, 'somebody else') })
    .where('id', '=', id)
    .execute();
  const run = reencryptApplicants({ db: base.database, protection, onProgress: () => undefined });
  await expect(run).rejects.toThrow('has been changed');
  const row = (await kept()).find((one) => one.id === id);
  expect(row?.mobile_encrypted?.readUInt8(0)).toBe(1);
});
