import type { CaseSummary } from '@banshi/contract/case-views';
import type { CaseRule } from '@banshi/contract/quality-words';
import { type RawBuilder, sql } from 'kysely';
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import { cursorAfter } from '../../../kernel/page-cursor.ts';
import type { CaseDeps } from '../deps.ts';
import { describeCounted, type ReadsRow } from './case-summary.ts';
import { behind } from './counted-conditions.ts';
import { DOUBLED_NUMBERS } from './doubled-numbers.ts';
import { mattersByVersion } from './origins.ts';
import { hourOf } from './strands.ts';
import { countByMatter, readHeads, type Streams, whenFull } from './streams.ts';

/** A matter as far as the rules look at it. */
export interface QualityMatter {
  readonly matterId: number;
  /** The last version of its list; none where no list ever took effect. */
  readonly version: number | undefined;
  /** What was accepted before this day has had twice its limit; undefined where it has none. */
  readonly overdueBefore: LocalDate | undefined;
}

interface Asked {
  readonly rule: CaseRule;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly matters: readonly QualityMatter[];
  /** Only what is about these matters; all when undefined. */
  readonly only?: readonly number[] | undefined;
  readonly after: string | undefined;
  readonly limit: number;
}

/** Nobody counts further: that something is wrong with so many says enough. */
export const COUNTED_MAX = 10_000;

/**
 * The cases that a rule finds, oldest first, and on the first page how many. Each rule has an index of what it finds, matter after matter
 * and hour after hour: a page costs the same however many are found, and no more than ten thousand are counted.
 */
export async function qualityCases(
  deps: CaseDeps,
  asked: Asked,
  reads: ReadsRow,
): Promise<{ found: Found | null; flagged: CaseSummary[]; next: string | null }> {
  const streams = streamsOf(asked);
  const rows = await readHeads(deps.db, streams, whenFull(streams, mattersIn(asked).length));
  const page = rows.slice(0, asked.limit);
  const last = rows.length > asked.limit ? page.at(-1) : undefined;
  return {
    found: asked.after === undefined ? await countFound(deps, asked) : null,
    flagged: await describeCounted(deps, page, reads),
    next: last ? cursorAfter(String(last.at), last.id) : null,
  };
}

interface Found {
  readonly count: number;
  readonly isMore: boolean;
}

async function countFound(deps: CaseDeps, asked: Asked): Promise<Found> {
  const found = await foundByMatter(deps, asked);
  if (!found) return { count: COUNTED_MAX, isMore: true };
  return { count: [...found.values()].reduce((sum, n) => sum + n, 0), isMore: false };
}

/** How many a rule finds of each matter; nothing where it finds more than anybody counts. */
export async function foundByMatter(
  { db }: CaseDeps,
  asked: Omit<Asked, 'after' | 'limit'>,
): Promise<ReadonlyMap<number, number> | undefined> {
  const streams = streamsOf({ ...asked, after: undefined, limit: COUNTED_MAX + 1 });
  const found = await countByMatter(db, streams);
  const sum = [...found.values()].reduce((total, n) => total + n, 0);
  return sum > COUNTED_MAX ? undefined : found;
}

function mattersIn({ matters, only }: Asked): readonly QualityMatter[] {
  return matters.filter(({ matterId }) => only?.includes(matterId) ?? true);
}

const CLOSED = sql.ref('closed_at');
const ACCEPTED = sql.ref('accepted_at');
const RECEIVED = sql.ref('received_at');

/** What a rule finds, in the words of the index that holds it. */
interface Finds {
  /** By which its cases are of the period, and listed. */
  readonly moment: RawBuilder<unknown>;
  readonly counts: RawBuilder<unknown>;
  /** Whatever the period. */
  readonly isOfNow?: true;
  readonly cases?: RawBuilder<unknown>;
  /** Matters with what else their cases are sought by. */
  readonly wanted?: (matters: readonly QualityMatter[]) => RawBuilder<unknown>;
}

const FINDS: Readonly<Record<CaseRule, Finds>> = {
  Q1: { moment: CLOSED, counts: sql`accepted_at is null` },
  Q2: { moment: CLOSED, counts: sql`closed_at < accepted_at` },
  Q3: { moment: ACCEPTED, counts: sql`true`, cases: DOUBLED_NUMBERS },
  Q4: {
    moment: ACCEPTED,
    counts: sql`matter_version = wanted.matter_version`,
    wanted: mattersByVersion,
  },
  Q5: {
    moment: ACCEPTED,
    counts: sql`closed_at is null and ${hourOf(ACCEPTED)} < wanted.overdue_before::timestamp`,
    isOfNow: true,
  },
  Q7: { moment: RECEIVED, counts: sql`is_void` },
};

function streamsOf(asked: Asked): Streams {
  const { moment, counts, cases, isOfNow, wanted = eachMatter } = FINDS[asked.rule];
  const days = isOfNow ? sql`true` : within(asked, moment);
  return {
    wanted: wanted(mattersIn(asked)),
    ...(cases ? { cases } : {}),
    holds: sql`matter_id = wanted.matter_id`,
    strands: [
      {
        moment,
        counts: sql`${moment} is not null and ${counts} and ${days} and ${behind(asked.after, moment)}`,
      },
    ],
    unit: 'hour',
    limit: asked.limit,
  };
}

function eachMatter(matters: readonly QualityMatter[]): RawBuilder<unknown> {
  return sql`
    select * from unnest(${matters.map(({ matterId }) => matterId)}::int[],
        ${matters.map(({ overdueBefore }) => overdueBefore ?? null)}::date[])
      as matter (matter_id, overdue_before)`;
}

function within({ from, to }: Pick<Asked, 'from' | 'to'>, moment: RawBuilder<unknown>) {
  const hour = hourOf(moment);
  return sql`${hour} >= ${from}::timestamp and ${hour} < ${addDays(to, 1)}::timestamp`;
}
