import { excludeRating } from '@banshi/contract/ratings';
import { type Actor, holds, topOf } from '../identity/index.ts';
import type { RatingDeps } from './deps.ts';

/** Whether somebody looks after the ratings of all bodies: who is granted for one body might be rated himself. */
export async function looksAfterAll(
  { organisations }: Pick<RatingDeps, 'organisations'>,
  actor: Actor,
): Promise<boolean> {
  return holds(actor, excludeRating.access, topOf(await organisations()).id);
}
