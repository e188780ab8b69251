import { assert } from '../../kernel/assert.ts';
import type { MatterPlace } from './core/dimensions.ts';
import type { CountedMatters } from './deps.ts';

/** Where each matter counts; a matter is never deleted, and its type and department never change. */
export function placesIn({ byId }: CountedMatters): (matterId: number) => MatterPlace {
  return (matterId) => {
    const matter = byId.get(matterId);
    assert(matter, `matter ${matterId} was counted and is in the catalogue`);
    return { bucket: matter.bucket, type: matter.type, department: matter.department.code };
  };
}
