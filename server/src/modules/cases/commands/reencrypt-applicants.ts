import { ok } from '../../../kernel/result.ts';
import { type Database, transact } from '../../../platform/database/index.ts';
import type { ApplicantId } from '../core/case.ts';
import type { Protection } from '../deps.ts';
import { countSealedOtherwise, readSealedOtherwise, saveSealed } from '../store/applicant-seals.ts';

/** What the work needs from outside. */
export interface ReencryptDeps {
  readonly db: Database;
  /** `keyId` is the key that encrypts now. */
  readonly protection: Protection & { readonly keyId: number };
  /** Hears how many applicants are done, of how many. */
  readonly onProgress: (done: number, total: number) => void;
}

const AT_ONCE = 1_000;

/**
 * Encrypts what older keys closed with the key of today; gives the number of applicants. May be ended
 * at any moment and begun again: who is done is not met a second time.
 */
export async function reencryptApplicants(deps: ReencryptDeps): Promise<number> {
  const { db, protection, onProgress } = deps;
  const total = await countSealedOtherwise(db, protection.keyId);
  let done = 0;
  for (let after: ApplicantId | undefined; ; ) {
    const portion = await reencryptPortion(deps, after);
    done += portion.length;
    onProgress(done, total);
    after = portion.at(-1);
    if (portion.length < AT_ONCE) return done;
  }
}

async function reencryptPortion(
  { db, protection }: ReencryptDeps,
  after: ApplicantId | undefined,
): Promise<readonly ApplicantId[]> {
  const { decrypt, encrypt, keyId } = protection;
  const renewed = (sealed: Buffer, owner: string) => encrypt(decrypt(sealed, owner), owner);
  const portion = await transact<readonly ApplicantId[], never>(db, async (tx) => {
    const rows = await readSealedOtherwise(tx, { keyId, after, limit: AT_ONCE });
    await saveSealed(
      tx,
      rows.map(({ id, number, mobile, email }) => ({
        id,
        number: renewed(number, id),
        mobile: mobile && renewed(mobile, id),
        email: email && renewed(email, id),
      })),
    );
    return ok(rows.map(({ id }) => id));
  });
  return portion.ok ? portion.value : [];
}
