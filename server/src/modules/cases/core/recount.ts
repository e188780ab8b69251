import type { Case } from './case.ts';
import { type CountStep, countSteps } from './counting.ts';
import type { Entry } from './event.ts';
import { evolve } from './evolve.ts';

/** What a whole journal of one case tells: its state, and each step that it counted. */
export interface Recounted {
  readonly current: Case;
  readonly steps: readonly CountStep[];
}

/** Replays a journal from its first entry; an impossible one is a defect and throws. */
export function recountCase(entries: readonly Entry[]): Recounted | undefined {
  let current: Case | undefined;
  const steps: CountStep[] = [];
  for (const entry of entries) {
    const next = evolve(current, entry);
    steps.push(...countSteps(current, next));
    current = next;
  }
  return current && { current, steps };
}
