import type { CountedFacts, CountStep } from './counting.ts';

/** Steps of one matter in one area, added up. */
interface Tallied {
  readonly matterId: number;
  readonly area: string;
  readonly steps: Map<string, { -readonly [K in keyof CountStep]: CountStep[K] }>;
}

/** Adds up equal steps, so that thousands of cases leave a few rows for the totals. */
export interface Tally {
  readonly add: (facts: CountedFacts) => void;
  readonly facts: () => CountedFacts[];
}

/** An empty tally. */
export function createTally(): Tally {
  const places = new Map<string, Tallied>();
  const placeOf = ({ matterId, area }: CountedFacts): Tallied => {
    const name = `${matterId} ${area}`;
    const known = places.get(name);
    if (known) return known;
    const added = { matterId, area, steps: new Map() };
    places.set(name, added);
    return added;
  };
  return {
    add(facts) {
      const { steps } = placeOf(facts);
      for (const step of facts.steps) {
        const name = `${step.measure} ${step.on} ${step.acceptedOn ?? ''}`;
        const known = steps.get(name);
        if (known) known.count += step.count;
        else steps.set(name, { ...step });
      }
    },
    facts: () =>
      [...places.values()].map(({ matterId, area, steps }) => ({
        matterId,
        area,
        steps: [...steps.values()],
      })),
  };
}
