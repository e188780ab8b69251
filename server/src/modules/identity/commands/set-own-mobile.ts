import type { Instant } from '../../../kernel/instant.ts';
import type { Protection } from '../../../platform/crypto/index.ts';
import type { Database } from '../../../platform/database/index.ts';
import type { Actor } from '../core/actor.ts';
import { deleteMobile, saveMobile } from '../store/mobile-store.ts';

interface Deps {
  readonly db: Database;
  readonly now: () => Instant;
  readonly protection: Pick<Protection, 'encrypt'>;
}

/** A member of staff gives his number, encrypted as his own, or takes it back. */
export async function setOwnMobile(
  { db, now, protection }: Deps,
  { staffId }: Actor,
  mobile: string | null,
): Promise<void> {
  if (mobile === null) return deleteMobile(db, staffId);
  await saveMobile(db, { staffId, sealed: protection.encrypt(mobile, staffId) }, now());
}
