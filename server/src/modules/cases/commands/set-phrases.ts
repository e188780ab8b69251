import { ok, type Result } from '../../../kernel/result.ts';
import { transact } from '../../../platform/database/index.ts';
import type { CaseDeps } from '../deps.ts';
import { replacePhrases } from '../store/phrase-store.ts';

/** Sets the common phrases of the house. */
export async function setPhrases(
  { db }: CaseDeps,
  given: readonly string[],
): Promise<Result<{ phrases: string[] }, never>> {
  const phrases = given.map((phrase) => phrase.trim()).filter((phrase) => phrase !== '');
  return transact(db, async (tx) => {
    await replacePhrases(tx, phrases);
    return ok({ phrases });
  });
}
