import type { Reader } from '../../../platform/database/index.ts';

/** What is said of defects so often that it need not be typed, in the order of the house. */
export async function readPhrases(db: Reader): Promise<string[]> {
  const rows = await db.selectFrom('cases.phrases').select('phrase').orderBy('position').execute();
  return rows.map((row) => row.phrase);
}
