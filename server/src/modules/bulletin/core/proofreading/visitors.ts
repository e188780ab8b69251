import type { LocalDate } from '../../../../kernel/local-date.ts';
import type { ItemFacts } from '../bulletin-file.ts';
import { type FoundInText, placesOf } from './finding.ts';

type Visitor = NonNullable<ItemFacts['visitor']>;

/** A visit of the register: who came to the hall, and when. */
export interface RecordedVisit {
  readonly happenedOn: LocalDate;
  readonly visitor: Visitor;
}

/** A head of a body who is told to have come to the hall: 省林草局局长某某到大厅…. */
const TOLD_VISIT =
  /(?:厅长|局长|主任|书记|局领导|厅领导)(\p{Script=Han}{2,4}?)(?:同志)?(?:来到|到|进|走进)[^，。；]{0,12}大厅/gu;
const CLAUSE_END = /[，。；：！？\s]/u;
const HAN = /^\p{Script=Han}+$/u;

/** P8: who came to the hall is named as his visit is on record, posts first. */
export function visitorFindings(
  text: string,
  facts: ItemFacts,
  visits: readonly RecordedVisit[] | undefined,
): readonly FoundInText[] {
  if (facts.visitor) return boundFindings(text, facts.visitor, visits);
  if (visits === undefined || !text.includes('大厅')) return [];
  const named = visits.filter(({ visitor }) => text.includes(visitor.name));
  if (named.length > 0) return named.flatMap(({ visitor }) => misnamed(text, visitor));
  return [...placesOf(TOLD_VISIT, text)].map(({ match: [quote = '', name = ''] }) =>
    unrecorded(quote, name),
  );
}

/** The register is asked first: a visit that was put right there is right. */
function boundFindings(
  text: string,
  bound: Visitor,
  visits: readonly RecordedVisit[] | undefined,
): readonly FoundInText[] {
  const recorded = visits?.filter(({ visitor }) => visitor.name === bound.name) ?? [];
  const isSame = recorded.some(({ visitor }) => visitor.posts === bound.posts);
  const expected = isSame ? bound : (recorded[0]?.visitor ?? bound);
  const isUnknown = visits !== undefined && recorded.length === 0;
  return [
    ...misnamed(text, expected),
    ...(isUnknown ? [unrecorded(`${bound.posts}${bound.name}`, bound.name)] : []),
  ];
}

function misnamed(text: string, visitor: Visitor): readonly FoundInText[] {
  const expected = `${visitor.posts}${visitor.name}`;
  if (text.includes(expected)) return [];
  const common = { rule: 'P8', code: 'visitor-differs', severity: 'error' } as const;
  const facts = { expected };
  const quote = meantName(text, visitor);
  if (quote === undefined) return [{ ...common, quote: expected, facts }];
  return [{ ...common, quote, fix: expected, facts }];
}

/** The words that mean the visitor: his name with what stands before it, or his posts with another name. */
function meantName(text: string, { posts, name }: Visitor): string | undefined {
  const at = text.indexOf(name);
  if (at >= 0) {
    const clause = text.slice(0, at).split(CLAUSE_END).at(-1) ?? '';
    const start = clause.lastIndexOf(posts.slice(0, 2));
    const isTitle = [...clause].every((each) => posts.includes(each) || each === '、');
    if (start < 0 && !isTitle) return undefined;
    return `${clause.slice(Math.max(start, 0))}${name}`;
  }
  const after = text.indexOf(posts);
  if (after < 0) return undefined;
  const end = after + posts.length;
  const given = text.slice(end, end + name.length);
  return HAN.test(given) ? `${posts}${given}` : undefined;
}

function unrecorded(quote: string, name: string): FoundInText {
  return { rule: 'P8', code: 'visit-unrecorded', severity: 'warning', quote, facts: { name } };
}
