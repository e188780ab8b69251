/** What something can be found by, in lower case; prepared once, since searches are many. */
export interface SearchTerms {
  readonly name: string;
  readonly codes: readonly string[];
  /** Names and codes of what it belongs to. */
  readonly beside: readonly string[];
  /** Each character of the name that is read: itself, its reading in this name, then its other readings; no tones. */
  readonly characters: readonly (readonly string[])[];
  /** The first letters of the readings in this name. */
  readonly initials: string;
}

/** Something with what it is found by. */
export interface Searchable {
  readonly terms: SearchTerms;
}

const HAS_LETTER = /[a-z]/;
/** Places within a word are bits of one number; nobody types more of a name in letters. */
const LETTERS_MAX = 30;
/** A character itself and its reading in this name stand before its other readings. */
const USUAL = 2;

/**
 * Those that match every word of `text`, best first: code, start of the name, within the name, initials, pinyin or
 * characters and pinyin mixed, another reading, what it belongs to. Equal ones keep their order.
 */
export function searchByTerms<T extends Searchable>(all: readonly T[], text: string): T[] {
  const words = text.toLowerCase().replaceAll('ü', 'v').split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...all];
  const ranked: { one: T; rank: number }[] = [];
  for (const one of all) {
    const rank = rankOf(one.terms, words);
    if (rank !== undefined) ranked.push({ one, rank });
  }
  return ranked.toSorted((first, second) => first.rank - second.rank).map(({ one }) => one);
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
  const rank = HAS_LETTER.test(word) ? rankOfReading(terms, word) : undefined;
  return rank ?? (terms.beside.some((one) => one.includes(word)) ? 7 : undefined);
}

/** Initials first; pinyin may be unfinished and mixed with characters and initials, but never begins inside a syllable. */
function rankOfReading({ initials, characters }: SearchTerms, word: string): number | undefined {
  const place = initials.indexOf(word);
  if (place >= 0) return place === 0 ? 3 : 4;
  if (word.length > LETTERS_MAX || !isRead(characters, word, Number.POSITIVE_INFINITY)) {
    return undefined;
  }
  return isRead(characters, word, USUAL) ? 5 : 6;
}

type Characters = SearchTerms['characters'];

function isRead(characters: Characters, word: string, readings: number): boolean {
  const typed = { word, readings };
  const head = word.charCodeAt(0);
  for (let first = 0; first < characters.length; first += 1) {
    // Most characters are read otherwise: thousands of names are looked through at every key.
    if (mayBegin(characters[first] ?? [], head) && isReadFrom(characters, first, typed))
      return true;
  }
  return false;
}

function mayBegin(readings: readonly string[], head: number): boolean {
  for (const reading of readings) {
    if (reading.charCodeAt(0) === head) return true;
  }
  return false;
}

interface Typed {
  readonly word: string;
  /** How many readings of a character count, with itself. */
  readonly readings: number;
}

/** Follows all ways to take the word apart at once: bit n stands for the first n letters being spent. */
function isReadFrom(characters: Characters, first: number, typed: Typed): boolean {
  const whole = 1 << typed.word.length;
  let reached = 1;
  for (let at = first; at < characters.length && reached !== 0; at += 1) {
    let next = 0;
    for (let spent = 0; reached >> spent !== 0; spent += 1) {
      if ((reached >> spent) & 1) next |= readAt(characters[at] ?? [], spent, typed);
    }
    if (next & whole) return true;
    reached = next;
  }
  return false;
}

/** How far one character brings whoever has spent so many letters. */
function readAt(readings: readonly string[], spent: number, typed: Typed): number {
  const count = Math.min(readings.length, typed.readings);
  let reached = 0;
  for (let index = 0; index < count; index += 1) {
    reached |= readAs(readings[index] ?? '', spent, typed.word);
  }
  return reached;
}

/** The whole reading, its initial (zh, ch and sh as one letter or two), or the beginning of it where the word ends. */
function readAs(reading: string, spent: number, word: string): number {
  if (reading.charCodeAt(0) !== word.charCodeAt(spent)) return 0;
  let reached = 1 << (spent + 1);
  if (reading.charAt(1) === 'h' && word.charAt(spent + 1) === 'h') reached |= 1 << (spent + 2);
  if (word.startsWith(reading, spent)) return reached | (1 << (spent + reading.length));
  const isUnfinished =
    word.length - spent < reading.length && reading.startsWith(word.slice(spent));
  return isUnfinished ? reached | (1 << word.length) : reached;
}
