/** What can be the same in an older and in a newer file. */
export interface Likeable {
  /** Only like is compared with like: a paragraph that became an item is another thing in print. */
  readonly what: string;
  /** Where it stands; what stays there is found before what went elsewhere. */
  readonly home: string;
  readonly text: string;
  /** By which it is known when its text changed, if that is more than the text. */
  readonly said?: string;
}

/** Places of the same part in the older and in the newer list; one is missing where it has no like. */
export type Match = readonly [older: number | undefined, newer: number | undefined];
type Pair = readonly [number, number];

/** Two texts with less in common are not the same one, changed. */
const LIKENESS_MIN = 0.5;
/** Beyond so many pairs only equal texts are matched. */
const PAIRS_MAX = 40_000;

/** Which part became which: equal ones first, then the most alike, each first where it stood. */
export function matchedParts(
  older: readonly Likeable[],
  newer: readonly Likeable[],
): readonly Match[] {
  const waiting = { older: [...older.keys()], newer: [...newer.keys()] };
  const pairs: Pair[] = [];
  const take = (found: readonly Pair[]) => {
    pairs.push(...found);
    waiting.older = waiting.older.filter((at) => !pairs.some(([one]) => one === at));
    waiting.newer = waiting.newer.filter((at) => !pairs.some(([, other]) => other === at));
  };
  const place = (all: readonly Likeable[], at: number) => ({ at, part: all[at] as Likeable });
  const rest = () => ({
    older: waiting.older.map((at) => place(older, at)),
    newer: waiting.newer.map((at) => place(newer, at)),
  });
  take(equalPairs(rest(), ({ what, home, text }) => JSON.stringify([what, home, text])));
  take(equalPairs(rest(), ({ what, text }) => JSON.stringify([what, text])));
  take(alikePairs(rest(), (one, other) => one.home === other.home));
  take(alikePairs(rest(), () => true));
  return [
    ...pairs,
    ...waiting.older.map((at): Match => [at, undefined]),
    ...waiting.newer.map((at): Match => [undefined, at]),
  ];
}

interface Placed {
  readonly at: number;
  readonly part: Likeable;
}

interface Waiting {
  readonly older: readonly Placed[];
  readonly newer: readonly Placed[];
}

function equalPairs({ older, newer }: Waiting, keyOf: (part: Likeable) => string): readonly Pair[] {
  const waiting = new Map<string, number[]>();
  for (const { at, part } of older) {
    waiting.set(keyOf(part), [...(waiting.get(keyOf(part)) ?? []), at]);
  }
  return newer.flatMap(({ at, part }): Pair[] => {
    const one = waiting.get(keyOf(part))?.shift();
    return one === undefined ? [] : [[one, at]];
  });
}

function alikePairs(
  { older, newer }: Waiting,
  mayBe: (one: Likeable, other: Likeable) => boolean,
): readonly Pair[] {
  if (older.length * newer.length > PAIRS_MAX) return [];
  const fresh = newer.map((one) => ({ ...one, grams: gramsOf(one.part) }));
  const found = older
    .flatMap(({ at, part }) => {
      const grams = gramsOf(part);
      return fresh
        .filter((other) => other.part.what === part.what && mayBe(part, other.part))
        .map((other) => ({ at, other: other.at, alike: likeness(grams, other.grams) }));
    })
    .filter(({ alike }) => alike >= LIKENESS_MIN)
    .toSorted((one, other) => other.alike - one.alike);
  const taken = { older: new Set<number>(), newer: new Set<number>() };
  return found.flatMap(({ at, other }): Pair[] => {
    if (taken.older.has(at) || taken.newer.has(other)) return [];
    taken.older.add(at);
    taken.newer.add(other);
    return [[at, other]];
  });
}

/** Every two characters that stand together. */
function gramsOf({ text, said = text }: Likeable): ReadonlySet<string> {
  const characters = [...said];
  return new Set(characters.map((one, at) => `${one}${characters[at + 1] ?? ''}`));
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((each) => other.has(each)).length;
  return one.size + other.size === 0 ? 1 : (2 * common) / (one.size + other.size);
}
