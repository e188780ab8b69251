import { isWholeProvince } from '../../kernel/area.ts';
import { assert } from '../../kernel/assert.ts';
import type { MatterPlace } from './core/dimensions.ts';
import type { CountedMatter, CountedMatters } from './deps.ts';

/** Where each matter counts; a matter is never deleted, and its type and department never change. */
export function placesIn({ byId }: CountedMatters): (matterId: number) => MatterPlace {
  return (matterId) => {
    const matter = byId.get(matterId);
    assert(matter, `matter ${matterId} was counted and is in the catalogue`);
    return { bucket: matter.bucket, type: matter.type, department: matter.department.code };
  };
}

/**
 * 省本级: what bodies of the province itself exercise, wherever the applicant's business lies; what bodies of the cities
 * exercise is left to them (ADR 0123).
 */
export function isProvinceOwn({ department }: CountedMatter): boolean {
  return isWholeProvince(department.areaCode);
}
