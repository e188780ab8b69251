import type { listMatters } from '@banshi/contract/catalogue';
import { DRAFT_STAGES } from '@banshi/contract/catalogue-words';
import type { QueryOf, ReplyOf } from '@banshi/contract/endpoint';
import { searchMatters } from '../core/matter-search.ts';
import type { IndexedMatter } from '../matter-index.ts';
import { summaryOf } from '../matter-views.ts';

type Query = QueryOf<typeof listMatters>;

/** A page of the matters that fit, from the index in memory (ADR 0030). */
export function listedMatters(
  all: readonly IndexedMatter[],
  query: Query,
): ReplyOf<typeof listMatters> {
  const fitting = all.filter((matter) => fits(matter, query));
  const about = query.text === undefined ? fitting : searchMatters(fitting, query.text);
  const { draftStage } = query;
  const found = about.filter((one) => draftStage === undefined || one.draftStage === draftStage);
  const start = query.after ?? 0;
  const end = start + query.limit;
  return {
    matters: found.slice(start, end).map(summaryOf),
    next: end < found.length ? end : null,
    total: found.length,
    drafts: DRAFT_STAGES.map((stage) => ({
      stage,
      count: about.filter((one) => one.draftStage === stage).length,
    })),
  };
}

function fits(matter: IndexedMatter, query: Query): boolean {
  const { departmentId, type, bucket, state, onApplication } = query;
  return (
    (departmentId === undefined || matter.departmentId === departmentId) &&
    (type === undefined || matter.type === type) &&
    (bucket === undefined || matter.bucket === bucket) &&
    (state === undefined || matter.state === state) &&
    (onApplication === undefined || matter.isOnApplication === (onApplication === 'yes'))
  );
}
