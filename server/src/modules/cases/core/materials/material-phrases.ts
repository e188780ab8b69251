/** One letter is no requirement. */
const CLAUSE_LETTERS_MIN = 2;

/**
 * What can be said is wrong with a material: each requirement of its acceptance standard that it may miss,
 * then the common phrases of the house.
 */
export function phrasesFor(acceptStandard: string, common: readonly string[]): readonly string[] {
  const missed = acceptStandard
    .split(/[；;。，,\n]/)
    .map((clause) => clause.trim())
    .filter((clause) => [...clause].length >= CLAUSE_LETTERS_MIN)
    .map((clause) => `未达到标准：${clause}`);
  return [...new Set([...missed, ...common])];
}
