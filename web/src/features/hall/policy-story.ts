import { TEXT_MAX, TITLE_MAX } from '@banshi/contract/hall-contributions';
import type { PolicyDetail } from '@banshi/contract/policies';
import type { Texts } from '../../text/texts.ts';
import type { Words } from './contribution-fields.tsx';

type Told = Pick<PolicyDetail, 'issuerName'> & {
  readonly content: Pick<PolicyDetail['content'], 'title' | 'docNo' | 'issuedOn' | 'measures'>;
};

/** Title and text as a document and some of its measures propose them; of the measures as many as there is room for. */
export function policyStory(
  story: Texts['contributionPolicy']['story'],
  { issuerName: issuer, content }: Told,
  places: readonly number[],
): Words {
  const { title, docNo, issuedOn } = content;
  const [month = 0, day = 0] = issuedOn.split('-').slice(1).map(Number);
  const issued = story.issued({ month, day, issuer, title, docNo });
  const chosen = places
    .toSorted((one, other) => one - other)
    .flatMap((place) => content.measures[place - 1]?.text ?? [])
    .map(withoutStop);
  const texts = chosen.map((_, index) => `${issued}${told(story, chosen.slice(0, index + 1))}`);
  return {
    title: [...story.title(title)].slice(0, TITLE_MAX).join(''),
    text: texts.findLast((text) => text.length <= TEXT_MAX) ?? issued.slice(0, TEXT_MAX).trim(),
  };
}

function told(story: Texts['contributionPolicy']['story'], texts: readonly string[]): string {
  const [only = ''] = texts;
  return texts.length === 1 ? story.one(only) : story.many(texts.length, texts);
}

function withoutStop(text: string): string {
  return text.trim().replace(/[。；.;]+$/u, '');
}
