import type { Tx } from '../../../platform/database/index.ts';

/** Puts these phrases in the place of all that were there. */
export async function replacePhrases(tx: Tx, phrases: readonly string[]): Promise<void> {
  await tx.deleteFrom('cases.phrases').execute();
  if (phrases.length === 0) return;
  await tx
    .insertInto('cases.phrases')
    .values(phrases.map((phrase, index) => ({ position: index + 1, phrase })))
    .execute();
}
