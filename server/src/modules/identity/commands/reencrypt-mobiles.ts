import { ok } from '../../../kernel/result.ts';
import type { Protection } from '../../../platform/crypto/index.ts';
import { type Database, transact } from '../../../platform/database/index.ts';
import { mobilesSealedOtherwise, resealMobile } from '../store/mobile-store.ts';

/** Encrypts the numbers of staff that older keys closed with the key of today, all or none; gives how many. */
export async function reencryptMobiles(
  db: Database,
  { keyId, decrypt, encrypt }: Pick<Protection, 'keyId' | 'decrypt' | 'encrypt'>,
): Promise<number> {
  const done = await transact<number, never>(db, async (tx) => {
    const mobiles = await mobilesSealedOtherwise(tx, keyId);
    for (const { staffId, sealed } of mobiles) {
      await resealMobile(tx, { staffId, sealed: encrypt(decrypt(sealed, staffId), staffId) });
    }
    return ok(mobiles.length);
  });
  return done.ok ? done.value : 0;
}
