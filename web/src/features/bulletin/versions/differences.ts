import type { BulletinFile } from '@banshi/contract/bulletin-file';
import {
  HEAD_FIELDS,
  type HeadField,
  headOf,
  isRecipient,
  type Part,
  type Parts,
  partsOf,
  type SectionPart,
} from './file-parts.ts';
import { staying } from './longest-run.ts';
import { type Mark, markedWords } from './marked-words.ts';
import { type Match, matchedParts } from './matched-parts.ts';

/** One thing that differs between two files. */
export interface Difference {
  readonly change: 'added' | 'removed' | 'changed' | 'moved';
  readonly what:
    | HeadField
    | Part['what']
    | 'section'
    | 'statistics'
    | 'runIn'
    | 'facts'
    | 'recipientCopies'
    | 'asWritten';
  /** The title of the section where it stands, or stood; undefined in the masthead and at the foot. */
  readonly section: string | undefined;
  /** Of what was moved: the title of the section where it stood, if that was another. */
  readonly movedFrom: string | undefined;
  readonly marks: readonly Mark[];
}

type Told = Pick<Difference, 'change' | 'what' | 'marks'> & { readonly movedFrom?: string };

/** What a newer file has otherwise than an older one, from the masthead to the foot. */
export function differences(older: BulletinFile, newer: BulletinFile): readonly Difference[] {
  const [before, after] = [partsOf(older), partsOf(newer)];
  const ids = sectionIds(before, after);
  const order = orderOf(ids);
  const placed = [...sectionsTold(before, after, ids), ...partsTold(before, after, ids)]
    .map((one) => ({ ...one, rank: one.at === FOOT ? order.length : order.indexOf(one.at) }))
    .toSorted((one, other) => one.rank - other.rank);
  return [
    ...headTold(older, newer),
    ...placed.map(({ told, section }) => ({ movedFrom: undefined, ...told, section })),
  ];
}

function headTold(older: BulletinFile, newer: BulletinFile): readonly Difference[] {
  const [before, after] = [headOf(older), headOf(newer)];
  return HEAD_FIELDS.filter((what) => before[what] !== after[what]).map((what) => ({
    ...{ section: undefined, movedFrom: undefined },
    ...changed(what, before[what], after[what]),
  }));
}

/** A name for each section; the same section has one name in both files. */
interface Ids {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Sections are the same by their title, or by most of what they say. */
function sectionIds(before: Parts, after: Parts): Ids {
  const asParts = ({ sections }: Parts) =>
    sections.map(({ title, said, within }) => {
      const home = within === undefined ? 'sheet' : 'section';
      return { what: 'section', home, text: title, said };
    });
  const matches = matchedParts(asParts(before), asParts(after));
  const partner = new Map(matches.map(([one, other]) => [one, other]));
  return {
    before: before.sections.map((_, at) => {
      const other = partner.get(at);
      return other === undefined ? `removed ${at}` : `${other}`;
    }),
    after: after.sections.map((_, at) => `${at}`),
  };
}

/** The sections of the newer file, and those that were taken away behind the one that they followed. */
function orderOf({ before, after }: Ids): readonly string[] {
  return before.reduce<readonly string[]>((order, id, at) => {
    if (order.includes(id)) return order;
    return order.toSpliced(order.indexOf(before[at - 1] ?? '') + 1, 0, id);
  }, after);
}

const FOOT = 'foot';

/** A difference, the section under which it is told, and that section's title. */
interface Placed {
  readonly at: string;
  readonly section: string | undefined;
  readonly told: Told;
}

function sectionsTold(before: Parts, after: Parts, ids: Ids): readonly Placed[] {
  const homed = ({ sections }: Parts, names: readonly string[]) =>
    sections.map((section, at) => ({
      ...section,
      id: names[at] ?? '',
      home: section.within === undefined ? 'sheet' : (names[section.within] ?? ''),
    }));
  const [older, newer] = [homed(before, ids.before), homed(after, ids.after)];
  const matches = [...new Set([...ids.before, ...ids.after])].map((id): Match => {
    const [one, other] = [ids.before.indexOf(id), ids.after.indexOf(id)];
    return [one < 0 ? undefined : one, other < 0 ? undefined : other];
  });
  return pairedUp({ older, newer, matches }).flatMap(({ old, fresh, isMoved }) => {
    const { id = '', title = '' } = fresh ?? old ?? {};
    return sectionTold(old, fresh, isMoved).map((told) => ({ at: id, section: title, told }));
  });
}

function sectionTold(
  old: SectionPart | undefined,
  fresh: SectionPart | undefined,
  isMoved: boolean,
): readonly Told[] {
  if (!old || !fresh) return oneSided('section', old?.title, fresh?.title);
  const moved: Told = { change: 'moved', what: 'section', marks: same(fresh.title) };
  return [
    ...(isMoved ? [moved] : []),
    ...changedIf('section', old.title, fresh.title),
    ...(old.runIn === fresh.runIn ? [] : [changed('runIn', '', '')]),
    ...changedIf('statistics', old.statistics, fresh.statistics),
  ];
}

function partsTold(before: Parts, after: Parts, ids: Ids): readonly Placed[] {
  const homed = ({ parts, sections }: Parts, names: readonly string[]) =>
    parts.map((part) => ({
      ...part,
      title: part.within === undefined ? undefined : sections[part.within]?.title,
      home: part.within === undefined ? FOOT : (names[part.within] ?? ''),
    }));
  const [older, newer] = [homed(before, ids.before), homed(after, ids.after)];
  const matches = matchedParts(older, newer);
  return pairedUp({ older, newer, matches }).flatMap(({ old, fresh, isMoved }) => {
    const { home = FOOT, title } = fresh ?? old ?? {};
    const from = old && fresh && old.home !== fresh.home ? old.title : undefined;
    const all = partTold(old, fresh, isMoved ? { movedFrom: from } : undefined);
    return all.map((told) => ({ at: home, section: title, told }));
  });
}

function partTold(
  old: Part | undefined,
  fresh: Part | undefined,
  move: { readonly movedFrom: string | undefined } | undefined,
): readonly Told[] {
  if (!old || !fresh) return oneSided((fresh ?? old)?.what ?? 'text', old?.text, fresh?.text);
  const from = move?.movedFrom === undefined ? {} : { movedFrom: move.movedFrom };
  const marks = markedWords(old.text, fresh.text);
  const moved: Told = { change: 'moved', what: fresh.what, marks, ...from };
  return [
    ...(move ? [moved] : changedIf(fresh.what, old.text, fresh.text)),
    ...(isAsWritten(old) === isAsWritten(fresh) ? [] : [changed('asWritten', '', '')]),
    ...(old.facts === fresh.facts ? [] : [exchangedFacts(old.facts, fresh)]),
  ];
}

function isAsWritten({ isAsWritten: is = false }: Part): boolean {
  return is;
}

/** The parts of two files beside each other, in the order of print, with whether one had to move. */
function pairedUp<One extends { readonly home: string; readonly what?: string }>(found: {
  readonly older: readonly One[];
  readonly newer: readonly One[];
  readonly matches: readonly Match[];
}) {
  const { older, newer, matches } = found;
  const pairs = matches.map((match) => {
    const [one, other] = match;
    const old = one === undefined ? undefined : older[one];
    const fresh = other === undefined ? undefined : newer[other];
    return { match, old, fresh, at: other ?? one ?? 0, from: one ?? 0 };
  });
  const inOrder = pairs.toSorted((one, other) => one.at - other.at);
  const stayed = Map.groupBy(
    inOrder.filter(({ old, fresh }) => old && fresh && old.home === fresh.home),
    ({ fresh }) => `${fresh?.what} ${fresh?.home}`,
  );
  const inPlace = new Set(
    [...stayed.values()].flatMap((all) => {
      const kept = staying(all.map(({ from }) => from));
      return all.filter((_, index) => kept.has(index)).map(({ match }) => match);
    }),
  );
  return inOrder.map(({ match, old, fresh }) => {
    return { old, fresh, isMoved: old !== undefined && fresh !== undefined && !inPlace.has(match) };
  });
}

function oneSided(
  what: Difference['what'],
  old: string | undefined,
  fresh: string | undefined,
): readonly Told[] {
  const change = fresh === undefined ? 'removed' : 'added';
  return [{ change, what, marks: [{ kind: change, text: fresh ?? old ?? '' }] }];
}

/** A day or a number is another one as a whole. */
function exchangedFacts(old: string, fresh: Part): Told {
  const ofRecipient = isRecipient(fresh);
  const marks: readonly Mark[] = [
    // A number of copies says nothing without whose they are.
    { kind: 'same', text: ofRecipient ? `${fresh.text} ` : '' },
    { kind: 'removed', text: old },
    { kind: 'added', text: fresh.facts },
  ];
  const what = ofRecipient ? 'recipientCopies' : 'facts';
  return { change: 'changed', what, marks: marks.filter(({ text }) => text !== '') };
}

function changedIf(what: Difference['what'], old: string, fresh: string): readonly Told[] {
  return old === fresh ? [] : [changed(what, old, fresh)];
}

function changed(what: Difference['what'], old: string, fresh: string): Told {
  return { change: 'changed', what, marks: markedWords(old, fresh) };
}

function same(text: string): readonly Mark[] {
  return [{ kind: 'same', text }];
}

/** Whether something stands in the masthead. */
export function isInHead(what: Difference['what']): boolean {
  const head: readonly string[] = HEAD_FIELDS;
  return head.includes(what);
}
