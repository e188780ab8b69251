/** What a matter can be found by; prepared once, since the words change only with a publication. */
export interface SearchTerms {
  readonly name: string;
  readonly codes: readonly string[];
  /** Full and short name and code of the department. */
  readonly department: readonly string[];
  /** The syllables of the name without tones, `['yi', 'liao', …]`. */
  readonly syllables: readonly string[];
}

/** A matter with what it is found by. */
export interface Searchable {
  readonly terms: SearchTerms;
}

const PINYIN = /^[a-z]+$/;

/**
 * The matters that match every word of `text`, best first: code, start of the name, within the name,
 * initials, pinyin, department. Equal ones keep their order.
 */
export function searchMatters<T extends Searchable>(matters: readonly T[], text: string): T[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...matters];
  const ranked: { matter: T; rank: number }[] = [];
  for (const matter of matters) {
    const rank = rankOf(matter.terms, words);
    if (rank !== undefined) ranked.push({ matter, rank });
  }
  return ranked.toSorted((one, other) => one.rank - other.rank).map(({ matter }) => matter);
}

/** The sum of the ranks of all words; undefined when one does not match. */
function rankOf(terms: SearchTerms, words: readonly string[]): number | undefined {
  let sum = 0;
  for (const word of words) {
    const rank = rankOfWord(terms, word);
    if (rank === undefined) return undefined;
    sum += rank;
  }
  return sum;
}

function rankOfWord(terms: SearchTerms, word: string): number | undefined {
  const code = terms.codes.find((one) => one.toLowerCase().startsWith(word));
  if (code !== undefined) return 0;
  const place = terms.name.toLowerCase().indexOf(word);
  if (place >= 0) return place === 0 ? 1 : 2;
  if (PINYIN.test(word)) {
    const rank = pinyinRank(terms.syllables, word);
    if (rank !== undefined) return rank;
  }
  return terms.department.some((one) => one.toLowerCase().includes(word)) ? 6 : undefined;
}

function pinyinRank(syllables: readonly string[], word: string): number | undefined {
  const initials = syllables.map((syllable) => syllable.charAt(0)).join('');
  const place = initials.indexOf(word);
  if (place >= 0) return place === 0 ? 3 : 4;
  const starts = syllables.some((_, index) => startsAt(syllables, index, word));
  return starts ? 5 : undefined;
}

/** Whether the pinyin from a syllable on begins with `word`; a word never starts inside a syllable. */
function startsAt(syllables: readonly string[], index: number, word: string): boolean {
  let rest = word;
  for (let at = index; at < syllables.length && rest.length > 0; at += 1) {
    const syllable = syllables[at] ?? '';
    if (syllable.startsWith(rest)) return true;
    if (!rest.startsWith(syllable)) return false;
    rest = rest.slice(syllable.length);
  }
  return rest.length === 0;
}
