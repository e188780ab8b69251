import { setOwnMobile } from '@banshi/contract/own-mobile';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { reencryptMobiles } from './reencrypt-mobiles.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

test('numbers that an older key closed are closed with the key of today, once', async () => {
  for (const role of ['REVIEWER', 'VERIFIER'] as const) {
    const person = await hall.as(role, 'HEALTH');
    await person.call(setOwnMobile, { body: { mobile: '13800001111' } });
  }
  const { protection } = hall.house.noticeDeps;
  const newer = {
    keyId: protection.keyId + 1,
    decrypt: protection.decrypt,
    encrypt: (clear: string, owner: string) => {
      const sealed = Buffer.from(protection.encrypt(clear, owner));
      sealed.writeUInt8(protection.keyId + 1);
      return sealed;
    },
  };
  expect(await reencryptMobiles(hall.db, newer)).toBe(2);
  expect(await reencryptMobiles(hall.db, newer)).toBe(0);
  const { rows } = await sql<{ key: number }>`
    select distinct get_byte(mobile_encrypted, 0) as key from identity.staff_mobiles`.execute(
    hall.db,
  );
  expect(rows).toEqual([{ key: protection.keyId + 1 }]);
});
