import type { CaseDocumentKind } from '@banshi/contract/document-words';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { aStory } from '../core/a-story.test-support.ts';
import { compose } from '../core/compose.ts';
import type { Letter } from '../core/letter.ts';

/** The code of the letter, by which anybody checks it. */
export const CODE = '7K2M-9QXA-B3CD-EF45';

/** A document of a case of that kind, as it would be issued. */
export function aLetter(kind: CaseDocumentKind, given: Partial<Letter> = {}): Letter {
  const story = aStory(kind);
  return {
    ...compose(story),
    kind,
    title: story.rule.title.license,
    number: '川卫示字〔2022〕第0001号',
    issuer: '四川省卫生健康委员会',
    issuedOn: '2022-06-13' as LocalDate,
    copies: [],
    matterName: story.matter.name,
    checkCode: CODE,
    checkAddress: `https://banshi.example/check/${CODE}`,
    ...given,
  };
}
