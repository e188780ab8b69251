import { type EditedSection, type EditedText, editedText } from './edited-file.ts';

/** What can be moved: paragraphs and items between sections, sub-sections, and sections among themselves. */
export type PieceKind = 'text' | 'items' | 'subsection' | 'section';

/** A part of the sheet by its key. */
export interface Piece {
  readonly kind: PieceKind;
  readonly key: string;
}

/** A place between the pieces of one list; `holder` is the key of the section that has the list. */
export interface Spot {
  readonly holder: string;
  /** Before the piece that stands there now; behind the last one when it is as large as the list. */
  readonly at: number;
}

/** The holder of the sections of the first level. */
export const SHEET = '';

type Sections = readonly EditedSection[];
type Rows = 'text' | 'items';

/** The sections with the piece at another spot; everything else stays in its order. */
export function movedTo(sections: Sections, { kind, key }: Piece, spot: Spot): Sections {
  if (kind === 'section') return placed(sections, pieceIn(sections, key), spot.at);
  if (kind === 'subsection') {
    const piece = pieceIn(
      sections.flatMap((one) => one.sections),
      key,
    );
    return sections.map((one) => {
      return { ...one, sections: placed(one.sections, piece, spotIn(spot, one)) };
    });
  }
  const piece = pieceIn(
    inPrintOrder(sections).flatMap((one) => one[kind]),
    key,
  );
  return everySection(sections, (one) => ({
    ...one,
    [kind]: placed(one[kind], piece, spotIn(spot, one)),
  }));
}

/**
 * The spot one step up or down: within its list, then at the near end of the list before or behind it; none for the
 * first and the last. So the keyboard reaches every spot that a pointer can drag to.
 */
export function spotBeside(
  sections: Sections,
  { kind, key }: Piece,
  step: -1 | 1,
): Spot | undefined {
  const lists = listsOf(sections, kind);
  const list = lists.findIndex(({ keys }) => keys.includes(key));
  const here = lists[list];
  if (!here) return undefined;
  const at = here.keys.indexOf(key) + step;
  // Counted while the piece still stands in its list: one step down is behind the next piece.
  if (at >= 0 && at < here.keys.length) {
    return { holder: here.holder, at: step > 0 ? at + 1 : at };
  }
  const next = lists[list + step];
  return next && { holder: next.holder, at: step > 0 ? 0 : next.keys.length };
}

/** Where a piece stands: the section that holds it, its place from 0, and of how many. */
export function spotOf(
  sections: Sections,
  { kind, key }: Piece,
): (Spot & { readonly count: number }) | undefined {
  const list = listsOf(sections, kind).find(({ keys }) => keys.includes(key));
  return list && { holder: list.holder, at: list.keys.indexOf(key), count: list.keys.length };
}

/**
 * The sections with a paragraph or item cut in two at a place of its text; undefined where one half would be blank.
 * What is known of an item holds for both halves, but a visitor only for the half that names him.
 */
export function split(
  sections: Sections,
  { kind, key }: { readonly kind: Rows; readonly key: string },
  at: number,
): { readonly sections: Sections; readonly second: string } | undefined {
  const row = inPrintOrder(sections)
    .flatMap((one) => one[kind])
    .find((one) => one.key === key);
  const [before, after] = [row?.text.slice(0, at).trimEnd(), row?.text.slice(at).trimStart()];
  if (!row || !before || !after) return undefined;
  const { visitor, ...known } = row;
  const isSecond = visitor !== undefined && !before.includes(visitor.name);
  const named = visitor ? { visitor } : {};
  const first = { ...known, text: before, ...(isSecond ? {} : named) };
  const second = { ...known, ...editedText(after), ...(isSecond ? named : {}) };
  const halves = everySection(sections, (one) => ({
    ...one,
    [kind]: one[kind].flatMap((each) => (each.key === key ? [first, second] : [each])),
  }));
  return { sections: halves, second: second.key };
}

/** Why a paragraph or item cannot join the one before it. */
export type MergeBar = 'first' | 'visitors' | 'cases' | 'policies' | 'evaluations';

/** The sections with a paragraph or item joined to the one before it, or what bars it; nothing known gets lost. */
export function merged(
  sections: Sections,
  { kind, key }: { readonly kind: Rows; readonly key: string },
): MergeBar | { readonly sections: Sections; readonly into: string } {
  const rows = inPrintOrder(sections)
    .map((one) => one[kind])
    .find((each) => each.some((row) => row.key === key));
  const place = rows?.findIndex((row) => row.key === key) ?? 0;
  const [before, row] = [rows?.[place - 1], rows?.[place]];
  if (!before || !row) return 'first';
  const joined = joinedRow(before, row);
  if (typeof joined === 'string') return joined;
  const next = everySection(sections, (one) => ({
    ...one,
    [kind]: one[kind]
      .filter((each) => each.key !== key)
      .map((each) => (each.key === before.key ? joined : each)),
  }));
  return { sections: next, into: before.key };
}

/** One text of two. Of two days the earlier holds, so that 近日 is measured from what is older. */
function joinedRow(before: EditedText, row: EditedText): EditedText | MergeBar {
  const [caseNo, otherNo] = [before, row].map((one) => one.caseNo?.trim() ?? '').filter(Boolean);
  if (otherNo !== undefined && caseNo !== otherNo) return 'cases';
  if (areOther(before.visitor, row.visitor)) return 'visitors';
  if (areOther(before.policy, row.policy)) return 'policies';
  if (areOther(before.evaluation, row.evaluation)) return 'evaluations';
  const [happenedOn] = [before.happenedOn, row.happenedOn].filter(Boolean).toSorted();
  return {
    ...row,
    ...before,
    text: `${before.text.trimEnd()}${row.text.trimStart()}`,
    ...(caseNo ? { caseNo } : {}),
    ...(happenedOn ? { happenedOn } : {}),
    // Slips are let stand only where they were in both.
    ...(before.asWritten === row.asWritten ? {} : { asWritten: false }),
  };
}

function areOther(one: object | undefined, other: object | undefined): boolean {
  return one !== undefined && other !== undefined && JSON.stringify(one) !== JSON.stringify(other);
}

/** The sections without the piece. */
export function without(sections: Sections, { kind, key }: Piece): Sections {
  const others = <Row extends { readonly key: string }>(rows: readonly Row[]) =>
    rows.filter((row) => row.key !== key);
  if (kind === 'section') return others(sections);
  if (kind === 'subsection') {
    return sections.map((one) => ({ ...one, sections: others(one.sections) }));
  }
  return everySection(sections, (one) => ({ ...one, [kind]: others(one[kind]) }));
}

/** Every section of both levels as it is printed. */
export function inPrintOrder(sections: Sections): Sections {
  return sections.flatMap((one) => [one, ...one.sections]);
}

function listsOf(
  sections: Sections,
  kind: PieceKind,
): readonly { readonly holder: string; readonly keys: readonly string[] }[] {
  const keys = (rows: readonly { readonly key: string }[]) => rows.map(({ key }) => key);
  if (kind === 'section') return [{ holder: SHEET, keys: keys(sections) }];
  if (kind === 'subsection') {
    return sections.map((one) => ({ holder: one.key, keys: keys(one.sections) }));
  }
  return inPrintOrder(sections).map((one) => ({ holder: one.key, keys: keys(one[kind]) }));
}

function everySection(
  sections: Sections,
  change: (section: EditedSection) => EditedSection,
): Sections {
  return sections.map((one) => ({ ...change(one), sections: one.sections.map(change) }));
}

function spotIn({ holder, at }: Spot, { key }: EditedSection): number | undefined {
  return holder === key ? at : undefined;
}

function pieceIn<Row extends { readonly key: string }>(
  rows: readonly Row[],
  key: string,
): Row | undefined {
  return rows.find((row) => row.key === key);
}

/** A list without the piece, or with it at `at` only. */
function placed<Row extends { readonly key: string }>(
  rows: readonly Row[],
  piece: Row | undefined,
  at: number | undefined,
): readonly Row[] {
  if (!piece) return rows;
  const before = rows.slice(0, at ?? 0).filter(({ key }) => key !== piece.key);
  const after = rows.slice(at ?? 0).filter(({ key }) => key !== piece.key);
  return [...before, ...(at === undefined ? [] : [piece]), ...after];
}
