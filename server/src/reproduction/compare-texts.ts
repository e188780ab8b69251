import type { Profile } from '../modules/exchange/index.ts';

const AROUND = 16;

/** Where two texts first differ, white space aside; undefined where they do not. */
export function firstDifference(issued: string, expected: string): string | undefined {
  const [one, other] = [withoutSpace(issued), withoutSpace(expected)];
  if (one === other) return undefined;
  const least = Math.min(one.length, other.length);
  let at = 0;
  while (at < least && one[at] === other[at]) at += 1;
  const around = (text: string) => text.slice(Math.max(0, at - AROUND), at + AROUND);
  return `at character ${at + 1}: “${around(one)}” was issued where “${around(other)}” was expected`;
}

/**
 * The text of the whole half-year with the figures of a share of it in their places: 受理 and 办结 of each group, in the order
 * of the sentence.
 */
export function scaledText(text: string, whole: Profile, share: Profile): string {
  const groups = ['license', 'publicService', 'otherNine'] as const;
  const pairs = groups.flatMap((group) =>
    (['accepted', 'closed'] as const).map(
      (name) => [whole.flows[group][name], share.flows[group][name]] as const,
    ),
  );
  return pairs.reduce(
    (told, [figure, scaled]) => told.replace(`${figure}件`, `${scaled}件`),
    withoutSpace(text),
  );
}

function withoutSpace(text: string): string {
  return text.replace(/\s/gu, '');
}
