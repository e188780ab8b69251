import type { CaseSummary } from '@banshi/contract/case-views';
import { type RawBuilder, sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import { addDays, localDateOf } from '../../../kernel/local-date.ts';
import { cursorAfter } from '../../../kernel/page-cursor.ts';
import type { CaseDeps } from '../deps.ts';
import { describeCounted, type ReadsRow } from './case-summary.ts';
import {
  acceptedWhen,
  behind,
  type CountedQuery,
  cameIn,
  heldBy,
  within as withinDays,
} from './counted-conditions.ts';
import {
  mattersByArea,
  mattersByOrigin,
  OF_AREA,
  OF_ORIGIN,
  type OriginAsked,
  originIs,
} from './origins.ts';
import {
  closedOfBefore,
  OF_CLOSED,
  OPEN_NOW,
  openBefore,
  STRANDS,
  type Strand,
  type Unit,
} from './strands.ts';
import { type CountedRow, reachOf, readHeads, type Streams, whenFull, within } from './streams.ts';

/** Behind every case of a moment, so that a page may begin with the moment. */
const NO_CASE = '00000000-0000-0000-0000-000000000000';

/** Some rows, and one more where the page is full; `until` is where it stopped looking, if it did. */
interface CountedPage {
  readonly rows: readonly CountedRow[];
  readonly until: Instant | null;
}

/**
 * The list behind a figure, oldest first. Each stream is read from an index that holds its cases hour after hour, or day after day, no further than a page
 * needs, so that it costs the same however many cases are counted; only what is shown is read whole. Where no index holds just what is
 * asked for, a page stops looking after so many cases: it may hold fewer rows than it could, or none, and the next one goes on from there.
 */
export async function listCounted(
  deps: CaseDeps,
  query: CountedQuery,
  reads: ReadsRow,
): Promise<{ cases: CaseSummary[]; next: string | null }> {
  const { rows, until } = await readPage(deps, query);
  const page = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? page.at(-1) : undefined;
  const stopped = until === null ? null : cursorAfter(String(until), NO_CASE);
  return {
    cases: await describeCounted(deps, page, reads),
    next: last ? cursorAfter(String(last.at), last.id) : stopped,
  };
}

async function readPage(deps: CaseDeps, query: CountedQuery): Promise<CountedPage> {
  const words = wordsOf(query);
  if (query.measure === 'closedOrRefused' && words.length > 0) return readBoth(deps, query);
  const reading = readingOf(query, words);
  const streams = streamsOf(deps, reading, shownOf(query, reading));
  if (!skipsMany(query, reading)) {
    const last = whenFull(streams, query.matterIds.length);
    return { rows: await readHeads(deps.db, streams, last), until: null };
  }
  const reach = await reachOf(deps.db, streamsOf(deps, reading, sql`true`));
  const rows = await readHeads(deps.db, streams, within(reach, streams.unit));
  return { rows, until: reach.until };
}

/** What is finished by the definition that counts refused acceptances: each has indexes of its own. */
async function readBoth(deps: CaseDeps, query: CountedQuery): Promise<CountedPage> {
  const all = { ...query, acceptance: undefined };
  const closed = await readPage(deps, { ...all, measure: 'closed' });
  const refused = await readPage(deps, { ...all, measure: 'refusedAcceptance' });
  const stops = [closed.until, refused.until].filter((until) => until !== null);
  const until = stops.length === 0 ? null : (Math.min(...stops) as Instant);
  const rows = [...closed.rows, ...refused.rows].filter(({ at }) => until === null || at < until);
  return { rows: rows.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)), until };
}

/** What a list may be narrowed by beside matters and days, as far as an index can hold it; the narrowest is first. */
type Word = 'across' | 'staff' | 'window' | 'area' | 'origin';

function wordsOf(query: CountedQuery): readonly Word[] {
  const { area, windowId, staffId, among, originArea } = query;
  const isAcross = originArea !== undefined || among === 'crossProvince';
  const isBelow = area !== undefined && !isOfProvince(area);
  const all: readonly (readonly Word[])[] = [
    isAcross ? ['across'] : [],
    staffId === undefined ? [] : ['staff'],
    windowId === undefined ? [] : ['window'],
    isBelow ? ['area'] : [],
    originIs(toldBy(query)) ? ['origin'] : [],
  ];
  return all.flat();
}

/** The measures that are found by origin, by area and by window: each has one strand, and indexes by this moment. */
const MOMENTS: ReadonlyMap<CountedQuery['measure'], string> = new Map([
  ['received', 'received_at'],
  ['accepted', 'accepted_at'],
  ['closed', 'closed_at'],
  ['closedAccepted', 'closed_at'],
]);
const BY_MOMENT = new Set(MOMENTS.keys());
const BY_STAFF = new Set([...BY_MOMENT].filter((measure) => measure !== 'received'));

/** What an index holds of each word. */
const HELD: Readonly<Record<Word, ReadonlySet<CountedQuery['measure']>>> = {
  across: new Set<CountedQuery['measure']>([...BY_MOMENT, 'acceptedCrossProvince']),
  staff: BY_STAFF,
  window: BY_MOMENT,
  area: BY_MOMENT,
  origin: BY_MOMENT,
};

/** How a list is read. */
interface Reading {
  /** As it is sought: what most of the finished are is sought among all of them, where an index holds these by a word. */
  readonly sought: CountedQuery;
  /** What a case is beside being finished; undefined where it is sought as what it is. */
  readonly own: RawBuilder<unknown> | undefined;
  readonly words: readonly Word[];
  /** The word by which an index gives the cases; undefined where none does. */
  readonly given: Word | undefined;
}

function readingOf(query: CountedQuery, words: readonly Word[]): Reading {
  const own = words.length === 0 ? undefined : OF_CLOSED.get(query.measure);
  const sought = own ? ({ ...query, measure: 'closed', acceptance: undefined } as const) : query;
  const isByLength = sought.acceptance === 'before';
  const given = isByLength ? undefined : words.find((word) => HELD[word].has(sought.measure));
  return { sought, own, words, given };
}

/**
 * No index holds just what is asked for: to look for its first case would be to look through all that there are. So it is where things are
 * asked at once of which each has an index of its own, and of measures that few cases have.
 */
function skipsMany(query: CountedQuery, { own, words, given }: Reading): boolean {
  const { acceptance, principalId, nominal, originArea } = query;
  if (words.length === 0) return false;
  if (words.length > 1 || given === undefined || own) return true;
  const isTold = given === 'origin' && (acceptance === 'never' || acceptance === 'late');
  if (acceptance !== undefined && !isTold) return true;
  return [principalId, nominal, originArea].some((one) => one !== undefined);
}

/** What is shown of that which is looked through. */
function shownOf(query: CountedQuery, { own, given }: Reading): RawBuilder<unknown> {
  const came = given === 'origin' ? sql`true` : cameIn(query);
  return sql`${heldBy(query)} and ${came} and ${acceptedWhen(query)} and ${own ?? sql`true`}`;
}

function streamsOf(deps: CaseDeps, reading: Reading, shown: RawBuilder<unknown>): Streams {
  const { sought } = reading;
  const narrowed = narrowedTo(reading);
  const unit = narrowed ? 'day' : 'hour';
  const ofMatter = sql`matter_id = wanted.matter_id`;
  return {
    wanted: narrowed?.wanted ?? sql`select unnest(${[...sought.matterIds]}::int[]) as matter_id`,
    holds: narrowed ? sql`${ofMatter} and ${narrowed.holds}` : ofMatter,
    strands: strandsUnder(deps, sought).map((strand) => narrow(strand, { reading, shown, unit })),
    unit,
    limit: sought.limit,
  };
}

interface Narrowing {
  readonly reading: Reading;
  readonly shown: RawBuilder<unknown>;
  readonly unit: Unit;
}

/** A strand, narrowed to the days of the figure, and to what comes after the page before. */
function narrow({ moment, counts }: Strand, { reading, shown, unit }: Narrowing): Strand {
  const { sought } = reading;
  const days = sought.measure === 'open' ? sql`true` : withinDays(sought, moment, unit);
  return {
    moment,
    counts: sql`${days} and ${counts} and ${givenBy(reading)} and ${shown}
      and ${behind(sought.after, moment, unit)}`,
  };
}

/** What an index gives case by case, where it holds a word of no origin or area. */
function givenBy({ sought: { windowId, staffId }, given }: Reading): RawBuilder<unknown> {
  if (given === 'window') return heldBy({ windowId });
  if (given === 'staff') return heldBy({ staffId });
  return given === 'across' ? sql`origin_area is not null` : sql`true`;
}

function strandsUnder({ now }: CaseDeps, query: CountedQuery): readonly Strand[] {
  const { measure, acceptance, from, to } = query;
  if (measure === 'closed' && acceptance === 'before') return closedOfBefore(from);
  if (measure !== 'open') return STRANDS[measure];
  return to >= localDateOf(now()) ? [OPEN_NOW] : openBefore(addDays(to, 1));
}

/** The matters with what else their cases are sought by, where an index gives it so; undefined where it does not. */
function narrowedTo({ sought, given }: Reading) {
  const { measure, matterIds, area = '' } = sought;
  const column = MOMENTS.get(measure);
  if (!column) return undefined;
  const moment = sql.ref(column);
  if (given === 'area')
    return { wanted: mattersByArea(area, { matterIds, moment }), holds: OF_AREA };
  const asked = given === 'origin' ? originIs(toldBy(sought)) : undefined;
  return asked && { wanted: mattersByOrigin({ matterIds, moment, asked }), holds: OF_ORIGIN };
}

/** What the origin of a case tells of all that is asked. */
function toldBy(query: CountedQuery): OriginAsked {
  const { measure, acceptance, area } = query;
  return {
    ...query,
    wasAccepted: wasAccepted(query),
    isLate: measure === 'accepted' && acceptance === 'late',
    isOfProvince: area !== undefined && isOfProvince(area),
  };
}

function wasAccepted({ measure, acceptance }: CountedQuery): boolean | undefined {
  if (measure === 'closedAccepted') return true;
  return measure === 'closed' && acceptance === 'never' ? false : undefined;
}

/** Whether an area is the province itself; the first four digits of it name no prefecture. */
function isOfProvince(area: string): boolean {
  return /^[0-9]{2}0+$/.test(area);
}
