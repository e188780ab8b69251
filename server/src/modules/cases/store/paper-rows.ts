import type { PaperPlace } from '@banshi/contract/paper-words';
import { type RawBuilder, sql } from 'kysely';
import type { Instant } from '../../../kernel/instant.ts';
import { type Tx, toTimestamp } from '../../../platform/database/index.ts';
import type { CaseId } from '../core/case.ts';
import type { Entry } from '../core/event.ts';
import { type PaperEffect, paperEffect } from '../core/materials/papers.ts';

/** Where the paper of a case lies after something was done to it, and since when it waits there for its next way. */
export interface PaperMove {
  readonly departmentId: number;
  readonly place: PaperPlace;
  /** Null where it waits for nothing; what is where it was goes on waiting as it did. */
  readonly waitsSince: Instant | null;
}

/** The row of a case that was received with paper. */
export async function insertPapers(
  tx: Tx,
  caseId: CaseId,
  { departmentId, place, waitsSince }: PaperMove,
): Promise<void> {
  await tx
    .insertInto('cases.papers')
    .values({
      case_id: caseId,
      department_id: departmentId,
      place,
      waits_since: waitsSince === null ? null : toTimestamp(waitsSince),
    })
    .execute();
}

/** Where the paper of a case lies, for the statement that saves an entry: `moved` holds the id of the case. */
export function movedWithEntry({
  departmentId,
  place,
  waitsSince,
}: PaperMove): RawBuilder<unknown> {
  const since = waitsSince === null ? null : toTimestamp(waitsSince);
  return sql`, carried as (
      insert into cases.papers as p (case_id, department_id, place, waits_since)
      select id, ${departmentId}::integer, ${place}::text, ${since}::timestamptz from moved
      on conflict (case_id) do update set place = excluded.place,
        waits_since = case when p.place = excluded.place and p.waits_since is not null
          then p.waits_since else excluded.waits_since end)`;
}

/** What steps do to the paper of their cases, for the statement of these steps: `moved` holds id and place of each. */
export function papersWithSteps(
  steps: readonly { readonly before: { readonly departmentId: number }; readonly entry: Entry }[],
): RawBuilder<unknown> {
  const effects = steps.flatMap(({ before, entry: { event } }, place) => {
    const effect = paperEffect(event);
    return effect ? [{ place, effect, department: before.departmentId, at: event.at }] : [];
  });
  const of = (...wanted: readonly PaperEffect[]) =>
    effects.filter(({ effect }) => wanted.includes(effect));
  return sql`${brought(of('brings'))}${rested(of('waits', 'rests'))}${givenBack(of('givesBack'))}`;
}

interface Effect {
  readonly place: number;
  readonly effect: PaperEffect;
  readonly department: number;
  readonly at: Instant;
}

function brought(effects: readonly Effect[]): RawBuilder<unknown> {
  if (effects.length === 0) return sql``;
  return sql`, brought as (
      insert into cases.papers (case_id, department_id, place, waits_since)
      select moved.id, given.department, 'window', to_timestamp(given.at / 1000)
      from moved join ${asRows(effects)} on given.place = moved.place
      on conflict (case_id) do update
        set place = excluded.place, waits_since = excluded.waits_since)`;
}

/** The result is there: paper in the department waits to go along with it, until the result is handed over. */
function rested(effects: readonly Effect[]): RawBuilder<unknown> {
  if (effects.length === 0) return sql``;
  return sql`, rested as (
      update cases.papers p
      set waits_since = case given.effect when 'waits' then to_timestamp(given.at / 1000) end
      from moved join ${asRows(effects)} on given.place = moved.place
      where p.case_id = moved.id and p.place = 'department')`;
}

function givenBack(effects: readonly Effect[]): RawBuilder<unknown> {
  if (effects.length === 0) return sql``;
  return sql`, given_back as (
      delete from cases.papers p
      using moved join ${asRows(effects)} on given.place = moved.place
      where p.case_id = moved.id and p.place = 'window')`;
}

function asRows(effects: readonly Effect[]): RawBuilder<unknown> {
  return sql`json_to_recordset(${JSON.stringify(effects)}::json) as given (
        place integer, effect text, department integer, at float8)`;
}
