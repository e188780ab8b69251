import { ok, type Result, refuse } from '../../kernel/result.ts';
import type { Reader } from '../../platform/database/index.ts';
import { DEFINITION, type Definition, definitionOf } from './core/definition.ts';
import { hasDurations } from './core/dimensions.ts';
import { readCountedVersion } from './queries/counted-version.ts';

/** The totals are of an older count and do not hold what is asked for. */
export interface NotCounted {
  readonly code: 'statistics/not-counted';
}

/** The definition of a version that was chosen, as far as the totals hold what it counts; the contract names the versions. */
export async function countedDefinition(
  db: Reader,
  version: number | undefined,
): Promise<Result<Definition, NotCounted>> {
  const chosen = definitionOf(version ?? DEFINITION.version) ?? DEFINITION;
  const isHeld = chosen === DEFINITION || hasDurations(await readCountedVersion(db));
  return isHeld ? ok(chosen) : refuse({ code: 'statistics/not-counted' });
}
