import { type RawBuilder, sql } from 'kysely';
import { addDays, type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import { type Cursor, cursorAfter, readDayCursor } from '../../../kernel/page-cursor.ts';
import { amberUntil } from '../core/clocks/urgency.ts';
import type { CaseDeps } from '../deps.ts';

/** What is due before a day, and no strip before it holds; of those that go first, or of the rest. */
export interface Strip {
  readonly isFirst: boolean;
  readonly from: LocalDate;
  readonly before: LocalDate;
  readonly condition: RawBuilder<unknown>;
}

/** Before and after every day that a case can be due. */
const EARLIEST = '0001-01-01' as LocalDate;
const LATEST = '9999-12-31' as LocalDate;

/**
 * The inbox in its order, in parts that an index gives in order each: past, soon, later; within each those that a
 * measure puts first (优先办理), then the others.
 */
export async function stripsOf({
  now,
  calendar,
}: Pick<CaseDeps, 'now' | 'calendar'>): Promise<readonly Strip[]> {
  const today = localDateOf(now());
  const later = addDays(amberUntil(today, await calendar()), 1);
  const days = [EARLIEST, today, later, LATEST] as const;
  return days.slice(1).flatMap((before, place) => {
    const from = days[place] ?? EARLIEST;
    return [true, false].map((isFirst) => ({
      ...{ isFirst, from, before },
      condition: sql`c.due_on >= ${from}::date and c.due_on < ${before}::date
        and ${isFirst ? sql`c.has_priority` : sql`not c.has_priority`}`,
    }));
  });
}

interface InboxCursor extends Cursor {
  readonly isFirst: boolean;
}

/** The strips that are left after the cursor; the first of them continues behind it. */
export function stripsFrom(
  strips: readonly Strip[],
  cursor: InboxCursor | undefined,
): readonly Strip[] {
  if (!cursor) return strips;
  const { on, id, isFirst } = cursor;
  const holds = (one: Strip) => one.isFirst === isFirst && one.from <= on && on < one.before;
  return strips.slice(Math.max(0, strips.findIndex(holds))).map((one) =>
    holds(one)
      ? {
          ...one,
          condition: sql`${one.condition} and (c.due_on, c.id) > (${on}::date, ${id}::uuid)`,
        }
      : one,
  );
}

const FIRST = 'first_';

/** The cursor that continues after this row of the inbox. */
export function inboxCursorAfter(row: {
  readonly due_on: LocalDate | null;
  readonly id: string;
  readonly has_priority: boolean;
}): string {
  return `${row.has_priority ? FIRST : ''}${cursorAfter(row.due_on ?? LATEST, row.id)}`;
}

/** Reads a cursor of the inbox; one that nobody handed out starts from the beginning. */
export function readInboxCursor(text: string | undefined): InboxCursor | undefined {
  const isFirst = text?.startsWith(FIRST) ?? false;
  const cursor = readDayCursor(isFirst ? text?.slice(FIRST.length) : text);
  return cursor && { ...cursor, isFirst };
}
