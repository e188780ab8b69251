import { excludeRating } from '@banshi/contract/ratings';
import { assert } from '../../kernel/assert.ts';
import { type Actor, holds } from '../identity/index.ts';
import type { RatingDeps } from './deps.ts';

/** Whether somebody looks after the ratings of all bodies: who is granted for one body might be rated himself. */
export async function looksAfterAll(
  { organisations }: Pick<RatingDeps, 'organisations'>,
  actor: Actor,
): Promise<boolean> {
  const { all } = await organisations();
  const top = all.find(({ parentId }) => parentId === null);
  assert(top, 'one body stands above all');
  return holds(actor, excludeRating.access, top.id);
}
