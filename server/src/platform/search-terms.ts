import type { SearchTerms } from '@banshi/contract/search-words';
import { pinyin } from 'pinyin-pro';

export type SearchTermsOf = typeof searchTermsOf;

const PLAIN = { toneType: 'none', type: 'array', v: true } as const;
const READ = /^[a-z0-9]+$/;

interface Named {
  readonly name: string;
  readonly codes?: readonly string[];
  /** Names and codes of what it belongs to. */
  readonly beside?: readonly string[];
  /** A surname is read as surnames are: 单 is shan. */
  readonly isPerson?: boolean;
}

/** What something is found by; a character that has several readings by each of them, the one in this name first. */
export function searchTermsOf({ name, codes, beside, isPerson }: Named): SearchTerms {
  const characters = readingsIn(name.toLowerCase(), isPerson === true);
  return {
    name: name.toLowerCase(),
    codes: (codes ?? []).map((code) => code.toLowerCase()),
    beside: (beside ?? []).map((one) => one.toLowerCase()),
    characters,
    initials: characters.map(([itself = '', usual = itself]) => usual.charAt(0)).join(''),
  };
}

function readingsIn(name: string, isPerson: boolean): (readonly string[])[] {
  const usual = pinyin(name, { ...PLAIN, surname: isPerson ? 'head' : 'off' });
  return [...name].flatMap((character, index) => {
    const reading = usual[index]?.toLowerCase() ?? '';
    // Punctuation is not read.
    return READ.test(reading) ? [readingsOf(character, reading)] : [];
  });
}

/** By character and usual reading: thousands of names repeat some hundred characters. */
const known = new Map<string, readonly string[]>();

function readingsOf(character: string, usual: string): readonly string[] {
  const key = `${character} ${usual}`;
  const found = known.get(key);
  if (found) return found;
  const others = pinyin(character, { ...PLAIN, multiple: true }).filter((one) => READ.test(one));
  const readings = [...new Set([character, usual, ...others])];
  known.set(key, readings);
  return readings;
}

const kept = new Map<string, SearchTerms>();
const KEPT_MAX = 5_000;

/** The same for a name alone, kept: who sits where is read anew for every search, but names hardly change. */
export function termsOfName(name: string, isPerson = false): SearchTerms {
  const key = `${isPerson} ${name}`;
  const found = kept.get(key);
  if (found) return found;
  if (kept.size >= KEPT_MAX) kept.clear();
  const terms = searchTermsOf({ name, isPerson });
  kept.set(key, terms);
  return terms;
}
