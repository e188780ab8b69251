import { ok, type Result } from '../../../kernel/result.ts';
import { transact } from '../../../platform/database/index.ts';
import { phraseList } from '../core/phrase-list.ts';
import type { CaseDeps } from '../deps.ts';
import { replacePhrases } from '../store/phrase-store.ts';

/** Sets the common phrases of the house. */
export async function setPhrases(
  { db }: CaseDeps,
  given: readonly string[],
): Promise<Result<{ phrases: string[] }, never>> {
  const phrases = [...phraseList(given)];
  return transact(db, async (tx) => {
    await replacePhrases(tx, phrases);
    return ok({ phrases });
  });
}
