import type { SearchTerms } from '@banshi/contract/search-words';
import { TITLE_READINGS } from '../../text/title-readings.ts';

const READ = /[\p{Script=Han}a-z0-9]/u;

/** What a page is found by. A title that has no reading here, as an English one, is found by its letters. */
export function termsOfTitle(title: string): SearchTerms {
  const name = title.toLowerCase();
  const readings = TITLE_READINGS[title]?.split(' ') ?? [];
  const characters = readings.length === 0 ? [] : [...name].filter((one) => READ.test(one));
  return {
    ...{ name, codes: [], beside: [] },
    characters: characters.map((one, index) => [one, readings[index] ?? one]),
    initials: readings.map((reading) => reading.charAt(0)).join(''),
  };
}
