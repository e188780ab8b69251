/** Phrases as they are kept: without surrounding space, none empty, each once. */
export function phraseList(given: readonly string[]): readonly string[] {
  return [...new Set(given.map((phrase) => phrase.trim()))].filter((phrase) => phrase !== '');
}
