import type { Instant } from '../../../../kernel/instant.ts';
import type { Case } from '../case.ts';
import type { Entry } from '../event.ts';
import { evolve } from '../evolve.ts';
import { type CountStep, countSteps } from './counting.ts';

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

/** The entries of a journal up to the first that was recorded after a moment: what followed it stands on it. */
export function recordedUntil(entries: readonly Entry[], until: Instant): readonly Entry[] {
  const later = entries.findIndex(({ event }) => event.at > until);
  return later === -1 ? entries : entries.slice(0, later);
}
