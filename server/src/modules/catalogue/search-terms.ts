import { pinyin } from 'pinyin-pro';
import type { SearchTerms } from './core/matter-search.ts';

export type SearchTermsOf = typeof searchTermsOf;

/** What a matter is found by; the pinyin of its name is the common reading of each character. */
export function searchTermsOf(matter: {
  readonly name: string;
  readonly codes: readonly string[];
  readonly department: readonly string[];
}): SearchTerms {
  const syllables = syllablesOf(matter.name);
  let at = 0;
  const starts = new Set<number>();
  for (const syllable of syllables) {
    starts.add(at);
    at += syllable.length;
  }
  return {
    name: matter.name.toLowerCase(),
    codes: matter.codes.map((code) => code.toLowerCase()),
    department: matter.department.map((one) => one.toLowerCase()),
    pinyin: syllables.join(''),
    starts,
    initials: syllables.map((syllable) => syllable.charAt(0)).join(''),
  };
}

function syllablesOf(name: string): string[] {
  return pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
    .map((syllable) => syllable.toLowerCase().replaceAll(/[^a-z0-9]/g, ''))
    .filter((syllable) => syllable !== '');
}
