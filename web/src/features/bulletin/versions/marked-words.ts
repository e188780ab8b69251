/** A stretch of text that both have, or only the newer, or only the older. */
export interface Mark {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Beyond so many comparisons the middle is shown as exchanged whole. */
const CELLS_MAX = 2_000_000;

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Two texts as one, with the words marked that differ. */
export function markedWords(older: string, newer: string): readonly Mark[] {
  const [before, after] = [wordsOf(older), wordsOf(newer)];
  const head = sameAtStart(before, after);
  const tail = sameAtStart(before.slice(head).toReversed(), after.slice(head).toReversed());
  const middle = {
    before: before.slice(head, before.length - tail),
    after: after.slice(head, after.length - tail),
  };
  return joined([
    { kind: 'same', text: before.slice(0, head).join('') },
    ...marksOf(middle.before, middle.after),
    { kind: 'same', text: before.slice(before.length - tail).join('') },
  ]);
}

function wordsOf(text: string): readonly string[] {
  return [...words.segment(text)].map(({ segment }) => segment);
}

function sameAtStart(one: readonly string[], other: readonly string[]): number {
  const differs = one.findIndex((word, at) => word !== other[at]);
  return differs < 0 ? one.length : differs;
}

function marksOf(before: readonly string[], after: readonly string[]): readonly Mark[] {
  if (before.length * after.length > CELLS_MAX) return exchanged(before, after);
  const common = lengthsOfCommon(before, after);
  const marks: Mark[] = [];
  let [left, right] = [0, 0];
  while (left < before.length && right < after.length) {
    const [old = '', fresh = ''] = [before[left], after[right]];
    const kind = old === fresh ? 'same' : firstOf(common, left, right);
    marks.push({ kind, text: kind === 'added' ? fresh : old });
    left += Number(kind !== 'added');
    right += Number(kind !== 'removed');
  }
  return [...marks, ...exchanged(before.slice(left), after.slice(right))];
}

/** Which side goes on first where the two differ: the one whose rest has more in common with the other. */
function firstOf(common: Lengths, left: number, right: number): 'removed' | 'added' {
  return at(common, left + 1, right) >= at(common, left, right + 1) ? 'removed' : 'added';
}

function exchanged(before: readonly string[], after: readonly string[]): readonly Mark[] {
  return [
    { kind: 'removed', text: before.join('') },
    { kind: 'added', text: after.join('') },
  ];
}

type Lengths = readonly Uint32Array[];

/** How many words the rests from each pair of places have in common. */
function lengthsOfCommon(before: readonly string[], after: readonly string[]): Lengths {
  const rows: Uint32Array[] = [new Uint32Array(after.length + 1)];
  for (const word of before.toReversed()) {
    const below = rows[0] ?? new Uint32Array(0);
    const row = new Uint32Array(after.length + 1);
    for (let right = after.length - 1; right >= 0; right -= 1) {
      row[right] =
        word === after[right]
          ? (below[right + 1] ?? 0) + 1
          : Math.max(below[right] ?? 0, row[right + 1] ?? 0);
    }
    rows.unshift(row);
  }
  return rows;
}

function at(lengths: Lengths, left: number, right: number): number {
  return lengths[left]?.[right] ?? 0;
}

/** Neighbours of one kind as one, without blanks. */
function joined(marks: readonly Mark[]): readonly Mark[] {
  const done: Mark[] = [];
  for (const mark of marks.filter(({ text }) => text !== '')) {
    const last = done.at(-1);
    if (last?.kind === mark.kind)
      done[done.length - 1] = { ...mark, text: `${last.text}${mark.text}` };
    else done.push(mark);
  }
  return done;
}
