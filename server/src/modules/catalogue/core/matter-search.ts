/** What a matter can be found by, in lower case; prepared once a publication, since searches are many. */
export interface SearchTerms {
  readonly name: string;
  readonly codes: readonly string[];
  /** Full and short name and code of the department. */
  readonly department: readonly string[];
  /** The syllables of the name without tones, joined: `yiliaojigou`. */
  readonly pinyin: string;
  /** Where in `pinyin` a syllable begins. */
  readonly starts: ReadonlySet<number>;
  readonly initials: string;
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
  if (terms.codes.some((code) => code.startsWith(word))) return 0;
  const place = terms.name.indexOf(word);
  if (place >= 0) return place === 0 ? 1 : 2;
  if (PINYIN.test(word)) {
    const rank = pinyinRank(terms, word);
    if (rank !== undefined) return rank;
  }
  return terms.department.some((one) => one.includes(word)) ? 6 : undefined;
}

/** Initials first; pinyin may be unfinished, but never begins inside a syllable. */
function pinyinRank({ initials, pinyin, starts }: SearchTerms, word: string): number | undefined {
  const place = initials.indexOf(word);
  if (place >= 0) return place === 0 ? 3 : 4;
  for (let at = pinyin.indexOf(word); at >= 0; at = pinyin.indexOf(word, at + 1)) {
    if (starts.has(at)) return 5;
  }
  return undefined;
}
