import type { listMatters } from '@banshi/contract/catalogue';
import type { QueryOf, ReplyOf } from '@banshi/contract/endpoint';
import { searchMatters } from '../core/matter-search.ts';
import type { IndexedMatter } from '../matter-index.ts';
import { summaryOf } from '../matter-views.ts';

/** A page of the matters that fit, from the index in memory (ADR 0030). */
export function listedMatters(
  all: readonly IndexedMatter[],
  query: QueryOf<typeof listMatters>,
): ReplyOf<typeof listMatters> {
  const fitting = all.filter((matter) => fits(matter, query));
  const found = query.text === undefined ? fitting : searchMatters(fitting, query.text);
  const start = query.after ?? 0;
  const end = start + query.limit;
  return {
    matters: found.slice(start, end).map(summaryOf),
    next: end < found.length ? end : null,
    total: found.length,
  };
}

function fits(matter: IndexedMatter, query: QueryOf<typeof listMatters>): boolean {
  const { departmentId, type, bucket, state, onApplication } = query;
  return (
    (departmentId === undefined || matter.departmentId === departmentId) &&
    (type === undefined || matter.type === type) &&
    (bucket === undefined || matter.bucket === bucket) &&
    (state === undefined || matter.state === state) &&
    (onApplication === undefined || matter.isOnApplication === (onApplication === 'yes'))
  );
}
