import { pinyin } from 'pinyin-pro';
import type { SearchTerms } from './core/matter-search.ts';

/** What a matter is found by; the pinyin of its name is the common reading of each character. */
export function searchTermsOf(matter: {
  readonly name: string;
  readonly codes: readonly string[];
  readonly department: readonly string[];
}): SearchTerms {
  return { ...matter, syllables: syllablesOf(matter.name) };
}

function syllablesOf(name: string): string[] {
  return pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
    .map((syllable) => syllable.toLowerCase().replaceAll(/[^a-z0-9]/g, ''))
    .filter((syllable) => syllable !== '');
}
