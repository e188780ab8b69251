import type { PathStep, Point } from './display-list.ts';

/** The reader's numbers for the steps of a path, with the points that each takes. */
const STEPS: readonly { readonly letter: PathStep['letter']; readonly pointCount: number }[] = [
  { letter: 'M', pointCount: 1 },
  { letter: 'L', pointCount: 1 },
  { letter: 'B', pointCount: 3 },
  { letter: 'Q', pointCount: 2 },
  { letter: 'C', pointCount: 0 },
];

/**
 * The steps of a path, out of the reader's flat list of numbers.
 * @throws Error on a step that is not known.
 */
export function outlineSteps(
  given: unknown,
  place: (x: number, y: number) => Point,
): readonly PathStep[] {
  const [numbers] = given as readonly [ArrayLike<number> | null];
  if (!numbers) return [];
  const steps: PathStep[] = [];
  let at = 0;
  while (at < numbers.length) {
    const kind = STEPS[numbers[at] ?? -1];
    if (!kind) throw new Error(`A path holds a step of kind ${numbers[at]}, which is not known`);
    const points = Array.from({ length: kind.pointCount }, (_, index) =>
      place(numbers[at + 1 + index * 2] ?? 0, numbers[at + 2 + index * 2] ?? 0),
    );
    steps.push({ letter: kind.letter, points });
    at += 1 + kind.pointCount * 2;
  }
  return steps;
}
