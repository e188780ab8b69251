import { localDateOf } from '../../../kernel/local-date.ts';
import type { Case } from './case.ts';
import { type CountedFacts, type CountStep, countSteps } from './counting.ts';
import type { Entry } from './event.ts';
import { evolve } from './evolve.ts';

/** What a whole journal of one case tells: its state, and each step that it counted. */
export interface Recounted {
  readonly current: Case;
  readonly facts: readonly CountedFacts[];
}

/** Replays a journal from its first entry; an impossible one is a defect and throws. */
export function recountCase(entries: readonly Entry[]): Recounted | undefined {
  let current: Case | undefined;
  const facts: CountedFacts[] = [];
  for (const entry of entries) {
    const next = evolve(current, entry);
    const steps: readonly CountStep[] = countSteps(current, next, localDateOf(entry.event.at));
    facts.push({ matterId: next.matterId, area: next.area, steps });
    current = next;
  }
  return current && { current, facts };
}
