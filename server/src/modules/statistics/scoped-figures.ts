import { BUCKETS, type Bucket } from '@banshi/contract/case-words';
import type { SnapshotScopeName } from '@banshi/contract/snapshot-words';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { DEFINITION, type Definition } from './core/definition.ts';
import { figuresOf, type KeyedSum, tableOf } from './core/figures.ts';
import type { ScopedFigures, SnapshotScope } from './core/snapshot.ts';
import { marksOf, type Period } from './core/statistics-period.ts';
import type { CountedMatter, CountedMatters } from './deps.ts';
import { isProvinceOwn } from './matter-places.ts';

/** Whether what is handled under a matter is within a scope; a matter never changes its department. */
export function isWithin({ scope, department }: SnapshotScope, matter: CountedMatter): boolean {
  if (scope === 'province') return true;
  return scope === 'provinceOwn' ? isProvinceOwn(matter) : matter.department.code === department;
}

/** Which figures, and the matters by which they are known. */
interface AskedScope extends SnapshotScope, Period {
  readonly matters: CountedMatters;
  readonly definition?: Definition | undefined;
}

/** The figures of a scope by bucket, from sums by matter. */
export function scopedFigures(sums: readonly KeyedSum[], asked: AskedScope): ScopedFigures {
  const within = sums.flatMap((sum) => {
    const matter = asked.matters.byId.get(Number(sum.key));
    return matter && isWithin(asked, matter) ? [{ ...sum, key: matter.bucket }] : [];
  });
  const { sumOf } = tableOf(within);
  const marks = { ...marksOf(asked), definition: asked.definition ?? DEFINITION };
  const figures = BUCKETS.map((bucket) => [bucket, figuresOf(sumOf, bucket, marks)] as const);
  return Object.fromEntries(figures) as Record<Bucket, ScopedFigures[Bucket]>;
}

/** No department with counted matters has this code. */
export interface NoSuchDepartment {
  readonly code: 'statistics/no-such-department';
  readonly given: string;
}

/** The scope of these words; a department is named where the scope is one, and nowhere else. */
export function scopeFor(
  { scope, department }: { readonly scope: SnapshotScopeName; readonly department: string | null },
  { byId }: CountedMatters,
): Result<SnapshotScope, NoSuchDepartment> {
  if (scope !== 'department') return ok({ scope, department: undefined });
  const given = department ?? '';
  const isKnown = [...byId.values()].some((matter) => matter.department.code === given);
  return isKnown
    ? ok({ scope, department: given })
    : refuse({ code: 'statistics/no-such-department', given });
}
