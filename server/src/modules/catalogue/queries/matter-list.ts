import type { listMatters } from '@banshi/contract/catalogue';
import { DRAFT_STAGES, type MatterTrait } from '@banshi/contract/catalogue-words';
import type { QueryOf, ReplyOf } from '@banshi/contract/endpoint';
import { searchByTerms } from '@banshi/contract/search-words';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { IndexedMatter, MatterIndex } from '../matter-index.ts';
import { summaryOf } from '../matter-views.ts';

type Query = QueryOf<typeof listMatters>;

/** A page of the matters that fit, from the index in memory (ADR 0030). */
export function listedMatters(
  { all, measures }: Pick<MatterIndex, 'all' | 'measures'>,
  query: Query,
  today: LocalDate,
): ReplyOf<typeof listMatters> {
  const fitting = all.filter((matter) => fits(matter, query));
  const about = query.text === undefined ? fitting : searchByTerms(fitting, query.text);
  const { draftStage } = query;
  const found = about.filter((one) => draftStage === undefined || one.draftStage === draftStage);
  const start = query.after ?? 0;
  const end = start + query.limit;
  return {
    matters: found.slice(start, end).map((one) => summaryOf(one, { measures, today })),
    next: end < found.length ? end : null,
    total: found.length,
    drafts: DRAFT_STAGES.map((stage) => ({
      stage,
      count: about.filter((one) => one.draftStage === stage).length,
    })),
  };
}

/** What the rates of matters count among those in force (统计口径 10.2). */
const HAS: Readonly<Record<MatterTrait, (matter: IndexedMatter) => boolean>> = {
  inForce: () => true,
  instant: ({ projectType }) => projectType === 'INSTANT',
  online: ({ isOnline }) => isOnline,
  wholeOnline: ({ isWholeOnline }) => isWholeOnline,
  oneVisit: ({ visitsMax }) => visitsMax <= 1,
  noVisit: ({ visitsMax }) => visitsMax === 0,
  legalWorkDays: ({ projectType, statutory, promise = statutory }) =>
    statutory?.unit === 'workDay' && (projectType === 'INSTANT' || promise?.unit === 'workDay'),
};

function fits(matter: IndexedMatter, query: Query): boolean {
  const { departmentId, type, bucket, state, onApplication, trait } = query;
  return (
    (departmentId === undefined || matter.departmentId === departmentId) &&
    (type === undefined || matter.type === type) &&
    (bucket === undefined || matter.bucket === bucket) &&
    (state === undefined || matter.state === state) &&
    (onApplication === undefined || matter.isOnApplication === (onApplication === 'yes')) &&
    (trait === undefined || (matter.isInForce && HAS[trait](matter)))
  );
}
