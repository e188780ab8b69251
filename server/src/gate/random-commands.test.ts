import { getStatistics } from '@banshi/contract/statistics';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, type LocalDate } from '../kernel/local-date.ts';
import {
  CASE_TRANSITIONS,
  type CaseId,
  readJournal,
  recomputeOpenDues,
  replay,
  type Transition,
} from '../modules/cases/index.ts';
import { seededDice } from '../modules/exchange/index.ts';
import { openDatabase } from '../platform/database/index.ts';
import { type Hall, openHall } from '../testing/hall.ts';
import { actAtRandom, type Tally } from '../testing/random-commands.ts';
import { verify } from '../verify.ts';

/** `RELIABILITY=full` makes it a long walk. */
const TURNS = process.env['RELIABILITY'] === 'full' ? 3_000 : 160;
/** Rows that lead along the chain, back on it, out of a stop, or nowhere else; where, the walks of core say. */
const MOVING: readonly string[] = ['same', 'next', 'back', 'before'];
const TABLE: readonly Transition[] = CASE_TRANSITIONS;
/** The usual one, or that of an exploration. */
const seed = Number(process.env['SEED']);

let hall: Hall;
let tally: Tally;
beforeAll(async () => {
  hall = await openHall();
  tally = await actAtRandom(hall, seededDice(seed), TURNS);
}, 3_600_000);
afterAll(() => hall.close());

const journals = () =>
  Promise.all(tally.caseIds.map((caseId) => readJournal(hall.db, caseId as CaseId)));
const check = async () => {
  const { matters } = hall.house.catalogue;
  return verify({ db: hall.db, matters }, undefined);
};

describe(`whatever people do under whatever calendar (seed ${seed})`, () => {
  test('much is done, more is refused, and nothing of it is a defect', () => {
    expect(tally.failures).toEqual([]);
    expect(tally.done).toBeGreaterThan(TURNS / 10);
    expect(tally.refused).toBeGreaterThan(tally.done);
    expect(tally.daysSet).toBeGreaterThan(TURNS / 40);
  });

  test('no path reaches a state that the table forbids', async () => {
    const wrong = (await journals()).flatMap((entries) =>
      entries.slice(1).flatMap(({ event }, index) => {
        const [before, after] = [index + 1, index + 2].map((n) => replay(entries.slice(0, n)));
        const row = TABLE.find((one) => one.event === event.type);
        const starts = row?.from !== 'nothing' && before && row?.from.includes(before.status);
        const leads = after && [...MOVING, after.status].includes(row?.to ?? '');
        return starts && leads ? [] : [`${before?.status} ${event.type} ${after?.status}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('clocks never run backward: what is told of a case is told in the order of time', async () => {
    for (const entries of await journals()) {
      const moments = entries.map(({ event }) => event.at);
      expect(moments).toEqual(moments.toSorted((one, other) => one - other));
    }
  });

  test('replaying the journal gives the same case, and the totals equal a recount', async () => {
    const { cases, entries, mismatches, findings } = await check();
    expect(findings).toEqual([]);
    expect({ cases, mismatches }).toEqual({ cases: tally.caseIds.length, mismatches: 0 });
    expect(entries).toBeGreaterThan(tally.done);
  });

  test('statistics equal a recount, of any period', async () => {
    const dice = seededDice(seed);
    for (let n = 0; n < 10; n += 1) {
      const from = addDays('2022-06-10' as LocalDate, dice(60));
      const period = { from, to: addDays(from, dice(60)) };
      expect(await figuresOf(period)).toEqual(await recountOf(period));
    }
  });

  test('every due day is where the calendar has it', async () => {
    expect(await recomputeOpenDues(hall.house.caseDeps)).toBe(0);
  });
});

describe('control', () => {
  test('a total bumped and a state set by hand are found', async () => {
    const owner = openDatabase({ url: hall.ownerUrl, poolMax: 1 });
    try {
      await hall.house.fold();
      const period = { from: '2022-06-01' as LocalDate, to: '2022-12-31' as LocalDate };
      expect(await figuresOf(period)).toEqual(await recountOf(period));
      await sql`update statistics.totals set n = n + 1
        where dimension = 'bucket' and measure = 'accepted'`.execute(owner);
      expect(await figuresOf(period)).not.toEqual(await recountOf(period));
      // A case of another state; one that is void besides is held to be so by the table itself.
      await sql`update cases.cases set status = 'DELIVERED' where id = (
        select min(id::text)::uuid from cases.cases where status not in ('DELIVERED', 'VOID'))`.execute(
        owner,
      );
      const { findings } = await check();
      expect(findings.map(({ kind }) => kind).toSorted()).toEqual(['case', 'total']);
    } finally {
      await owner.destroy();
    }
  });
});

interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

async function figuresOf({ from, to }: Period): Promise<object> {
  const reader = await hall.as('SUPERVISOR', 'PROVINCE');
  const { total } = (await reader.call(getStatistics, { query: { from, to } })).reply;
  const { accepted, closed, openStart, openEnd } = total;
  return { accepted, closed, openStart, openEnd };
}

/** The same, counted case by case. */
async function recountOf({ from, to }: Period): Promise<object> {
  const { rows } = await sql<Record<string, number>>`
    with days as (
      select (accepted_at at time zone 'Asia/Shanghai')::date as accepted,
             (closed_at at time zone 'Asia/Shanghai')::date as closed
      from cases.cases where status <> 'VOID')
    select (count(*) filter (where accepted between ${from}::date and ${to}::date))::integer as accepted,
           (count(*) filter (where closed between ${from}::date and ${to}::date))::integer as closed,
           (count(*) filter (where accepted < ${from}::date
             and (closed is null or closed >= ${from}::date)))::integer as "openStart",
           (count(*) filter (where accepted <= ${to}::date
             and (closed is null or closed > ${to}::date)))::integer as "openEnd"
    from days`.execute(hall.db);
  return rows[0] ?? {};
}
