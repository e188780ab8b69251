import { isPraiseCarried } from '@banshi/contract/hall-words';
import { PRAISE_PATTERN } from '@banshi/contract/proof-words';
import type { ItemFacts } from '../bulletin-file.ts';
import { type FoundInText, placesOf, quoteAround } from './finding.ts';

/** P11: praise by all is written only where their evaluations carry it. */
export function praiseFindings(text: string, { evaluation }: ItemFacts): readonly FoundInText[] {
  return [...placesOf(new RegExp(PRAISE_PATTERN, 'gu'), text)].flatMap(
    (place): readonly FoundInText[] => {
      const common = { rule: 'P11', severity: 'error', quote: quoteAround(place) } as const;
      const [words = ''] = place.match;
      if (evaluation === undefined) {
        return [{ ...common, code: 'praise-unproved', facts: { words } }];
      }
      const { givenOut, returned, good } = evaluation;
      if (isPraiseCarried(evaluation)) return [];
      const facts = {
        words,
        ...{ givenOut: `${givenOut}`, returned: `${returned}`, good: `${good}` },
      };
      return [{ ...common, code: 'praise-uncarried', facts }];
    },
  );
}
