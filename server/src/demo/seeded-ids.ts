import type { Instant } from '../kernel/instant.ts';
import { createIdSource } from '../platform/ids.ts';
import { diceOf } from './dice.ts';

/** UUIDs of version 7 of this moment that are the same in every demo, so that journals compare. */
export function seededIds(seed: string, at: Instant): () => string {
  const dice = diceOf(`ids of ${seed}`);
  return createIdSource(
    () => at,
    (bytes) => Buffer.from(Array.from({ length: bytes }, () => dice.below(256))),
  );
}
