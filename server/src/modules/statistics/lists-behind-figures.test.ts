import { readFile } from 'node:fs/promises';
import * as acts from '@banshi/contract/case-acts';
import { type Among, MEASURES } from '@banshi/contract/case-words';
import { listCountedCases } from '@banshi/contract/cases';
import { listMatters } from '@banshi/contract/catalogue';
import type { MatterTrait } from '@banshi/contract/catalogue-words';
import { getDashboard, listWaitingCases } from '@banshi/contract/dashboard';
import { COUNTED, COUNTED_GROUPINGS, type RateName } from '@banshi/contract/indicator-words';
import { getCounts, getRates, getRatesBy } from '@banshi/contract/indicators';
import { getReport } from '@banshi/contract/reports';
import { GROUPINGS, type Grouping, getStatistics } from '@banshi/contract/statistics';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../platform/database/index.ts';
import { aLine } from '../../testing/a-line.ts';
import { APPLICANT, aMatter } from '../../testing/counter.ts';
import { anActiveDelegation, entrustedMatter } from '../../testing/entrusted.ts';
import { type Hall, openHall } from '../../testing/hall.ts';
import { CLOSED, decided, REVIEWED, VERIFIED } from '../../testing/life.ts';
import { type AskedList, dimensionOfRow, ofTotal } from '../../testing/lists-behind-rows.ts';
import { sendLines } from '../../testing/send-lines.ts';
import { live, wholeLives } from '../../testing/whole-lives.ts';
import { aWindow, sitsAt } from '../../testing/windows.ts';
import { verify } from '../../verify.ts';

const YEAR = { from: '2022-01-01', to: '2022-12-31' };
const DAY = { from: '2022-06-13', to: '2022-06-13' };

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
  const promise = [REVIEWED, VERIFIED, decided('grant'), CLOSED];
  const accept = [acts.acceptCase, 'FRONT_CLERK', {}] as const;
  await sitsAt(await hall.as('FRONT_CLERK', 'HEALTH'), (await aWindow(hall)).windowId);
  const silence = [{ clock: '2022-06-22T08:00:00+08:00', law: true }] as const;
  await live(hall, { life: silence, applicant: APPLICANT }, () => undefined);
  const lives = [
    ...wholeLives('王示例'),
    [accept, { clock: '2022-12-05T10:00:00+08:00' }, ...promise],
    [accept, ...promise],
  ];
  for (const life of lives) await live(hall, { life, applicant: APPLICANT }, () => undefined);
  const others = lives.slice(0, 2).map((life) => ({ life, bodyCode: 'FORESTRY' }));
  for (const one of others) await live(hall, { ...one, applicant: APPLICANT }, () => undefined);
  await entrustedMatter(hall);
  await anActiveDelegation(hall);
  const entrusted = { life: [accept], applicant: APPLICANT, bodyCode: 'MIANYANG_FORESTRY' };
  await live(hall, { ...entrusted, area: '510700' }, () => undefined);
  await reported();
});
afterAll(() => hall.close());

/** What departmental systems say: an end in each way, by the web. */
async function reported(): Promise<void> {
  const matter = (await aMatter(hall, 'FORESTRY')).taskCode;
  const lines = ['refused', 'returned', 'terminated', 'withdrawn'].map((closeType) =>
    aLine({ matter, closeType, sourceCaseNo: closeType, channel: 'web' }),
  );
  const crossProvince = { mode: 'FULL_ONLINE', originArea: '500000' };
  await sendLines(hall, [...lines, aLine({ matter, crossProvince, sourceCaseNo: 'cross' })]);
}

const reader = () => hall.as('SUPERVISOR', 'PROVINCE');

/** How many cases all pages of a list show; none twice. */
async function listed(asked: Partial<AskedList> & Pick<AskedList, 'measure'>): Promise<number> {
  const person = await reader();
  const found: string[] = [];
  let after: string | undefined;
  do {
    const query = { ...YEAR, ...asked, limit: 20, ...(after ? { after } : {}) };
    const { cases, next } = (await person.call(listCountedCases, { query })).reply;
    found.push(...cases.map((one) => one.caseId));
    after = next ?? undefined;
  } while (after);
  expect(new Set(found).size).toBe(found.length);
  return found.length;
}

const dimensionOf = (by: Grouping, key: string) => dimensionOfRow(hall, by, key);

test('every measure is counted somewhere in these lives', async () => {
  const query = { ...YEAR, by: 'bucket' } as const;
  const { total } = (await (await reader()).call(getCounts, { query })).reply;
  expect(COUNTED.filter((name) => total.counts[name] === 0)).toEqual([]);
});

test.each(COUNTED_GROUPINGS)(
  'behind each figure by %s, and behind its total, stand as many cases as it says',
  async (by) => {
    for (const days of by === 'department' ? [YEAR, DAY] : [YEAR]) {
      const query = { ...days, by };
      const { rows, total } = (await (await reader()).call(getCounts, { query })).reply;
      for (const measure of COUNTED) {
        const all = `${measure} ${days.from} ${await listed({ measure, ...days, ...ofTotal(by) })}`;
        expect(all).toBe(`${measure} ${days.from} ${total.counts[measure]}`);
        for (const row of rows.filter(({ counts }) => counts[measure] > 0)) {
          const dimension = await dimensionOf(by, row.key);
          const name = `${measure} ${row.key} ${days.from}`;
          const count = await listed({ measure, ...days, ...dimension });
          expect(`${name} ${count}`).toBe(`${name} ${row.counts[measure]}`);
        }
      }
    }
  },
);

test('both numbers of each rate of cases have their list', async () => {
  const { rates } = (await (await reader()).call(getRates, { query: YEAR })).reply;
  const made = new Map(rates.map(({ rate, part, whole }) => [rate, { part, whole }]));
  const among = (one: Among) => listed({ measure: 'accepted', among: one });
  const { inTime, averageDays, oneNotice } = Object.fromEntries(made);
  expect(await listed({ measure: 'closed', acceptance: 'within' })).toBe(
    made.get('finishedOfAccepted')?.part,
  );
  expect(await listed({ measure: 'closedLate' })).toBe((inTime?.whole ?? 0) - (inTime?.part ?? 0));
  expect(await listed({ measure: 'closedAccepted' })).toBe(averageDays?.whole);
  expect(await listed({ measure: 'correctedOnce' })).toBe(oneNotice?.part);
  expect(await among('instant')).toBe(made.get('instantCases')?.part);
  expect(await among('online')).toBe(made.get('onlineCases')?.part);
  expect(await among('entrusted')).toBe(made.get('entrusted')?.part);
  expect(made.get('entrusted')?.part).toBe(1);
  expect(await listed({ measure: 'closedLate' })).toBeGreaterThan(0);
  const limited = await sql<{ n: number }>`select sum(limited)::int as n from statistics.durations
    where dimension = 'bucket'`.execute(hall.db);
  expect(await listed({ measure: 'closedWithLegalDays' })).toBe(limited.rows[0]?.n);
});

test('both numbers of each rate of matters have their list', async () => {
  const person = await reader();
  const { rates } = (await person.call(getRates, { query: YEAR })).reply;
  const total = async (trait: MatterTrait) =>
    (await person.call(listMatters, { query: { trait, limit: 1 } })).reply.total;
  const parts = {
    instantMatters: 'instant',
    onlineMatters: 'online',
    wholeOnlineMatters: 'wholeOnline',
    oneVisitMatters: 'oneVisit',
    noVisitMatters: 'noVisit',
  } as const;
  for (const { rate, part, whole } of rates) {
    const trait = Object.entries(parts).find(([name]) => name === rate)?.[1];
    if (trait === undefined) continue;
    expect([await total(trait), await total('inForce')]).toEqual([part, whole]);
  }
  const byLaw = (await hall.house.catalogue.matters()).all.filter(
    ({ isInForce, statutory }) => isInForce && statutory?.unit === 'workDay',
  );
  expect(await total('legalWorkDays')).toBe(byLaw.length);
});

test('open cases of a matter stand behind the numbers of a policy, and late tolerances behind theirs', async () => {
  const person = await reader();
  const { rows } = await sql<{ matter_id: number; unaccepted: number; accepted: number }>`
    select matter_id, count(*) filter (where accepted_at is null)::int as unaccepted,
      count(*) filter (where accepted_at is not null and closed_at is null)::int as accepted
    from cases.cases where due_on is not null group by matter_id`.execute(hall.db);
  expect(rows.length).toBeGreaterThan(0);
  for (const { matter_id: matterId, ...open } of rows) {
    for (const waitingFor of ['unaccepted', 'accepted'] as const) {
      const query = { waitingFor, matterId, limit: 100 };
      const { cases } = (await person.call(listWaitingCases, { query })).reply;
      expect(cases.length).toBe(open[waitingFor]);
    }
  }
  hall.at('2022-12-05T10:00:00+08:00');
  const later = await reader();
  const { tolerance } = (await later.call(getDashboard, { query: {} })).reply;
  const query = { waitingFor: 'toleranceLate', limit: 100 } as const;
  expect((await later.call(listWaitingCases, { query })).reply.cases.length).toBe(tolerance.late);
  expect(tolerance.late).toBeGreaterThan(0);
});

test.each(GROUPINGS.filter((by) => by !== 'day'))(
  'by either definition the figures by %s, and their total, have their lists',
  async (by) => {
    for (const definition of [1, 2] as const) {
      const query = { ...YEAR, by, definition };
      const { rows, total } = (await (await reader()).call(getStatistics, { query })).reply;
      expect(rows.length).toBeGreaterThan(0);
      for (const row of [...rows, total]) {
        const of = row === total ? ofTotal(by) : await dimensionOf(by, row.key);
        const count = (measure: AskedList['measure']) => listed({ measure, ...of });
        const finished = definition === 1 ? 'closed' : 'closedOrRefused';
        const counts = [await count('accepted'), await count(finished), await count('open')];
        expect([row.key, ...counts]).toEqual([row.key, row.accepted, row.closed, row.openEnd]);
      }
    }
  },
);

test('each case counts for the body in whose name it is handled, waiting and folded', async () => {
  const query = { ...YEAR, by: 'nominal', definition: 2 } as const;
  const told = async () => (await (await reader()).call(getStatistics, { query })).reply;
  const { rows, total } = await told();
  const byBucket = await (await reader()).call(getStatistics, {
    query: { ...query, by: 'bucket' },
  });
  const { accepted, closed, openEnd } = byBucket.reply.total;
  expect(total).toMatchObject({ accepted, closed, openEnd });
  expect(rows.find(({ key }) => key === 'MIANYANG_FORESTRY')).toBeUndefined();
  await hall.house.fold();
  expect((await told()).rows).toEqual(rows);
});

test.each(COUNTED_GROUPINGS)('rates by %s open lists as long as their numbers', async (by) => {
  const query = { ...YEAR, by };
  const { rows } = (await (await reader()).call(getRatesBy, { query })).reply;
  expect(rows.length).toBeGreaterThan(0);
  for (const { key, rates } of rows) {
    const dimension = await dimensionOf(by, key);
    const length = async (of: Of | undefined) => of && listed({ ...of, ...dimension });
    for (const { rate, part, whole } of rates) {
      const [ofPart, ofWhole] = LISTS[rate] ?? [];
      const lengths = [await length(ofPart), await length(ofWhole)];
      const told = [ofPart && part, ofWhole && whole];
      expect([key, rate, ...lengths]).toEqual([key, rate, ...told]);
    }
  }
});

type Of = Partial<AskedList> & Pick<AskedList, 'measure'>;
const ACCEPTED: Of = { measure: 'accepted' };

/** The cases behind both numbers of a rate, as the page opens them; working days are no cases. */
const LISTS: Readonly<Partial<Record<RateName, readonly [Of | undefined, Of]>>> = {
  finishedOfAccepted: [{ measure: 'closed', acceptance: 'within' }, ACCEPTED],
  finishedToAccepted: [{ measure: 'closed' }, ACCEPTED],
  inTime: [{ measure: 'closedInTime' }, { measure: 'closedWithPromise' }],
  inLegalTime: [{ measure: 'closedInLegalTime' }, { measure: 'closedWithLegal' }],
  early: [{ measure: 'closedEarly' }, { measure: 'closedWithPromise' }],
  averageDays: [undefined, { measure: 'closedAccepted' }],
  instantCases: [{ measure: 'accepted', among: 'instant' }, ACCEPTED],
  onlineCases: [{ measure: 'accepted', among: 'online' }, ACCEPTED],
  oneNotice: [{ measure: 'correctedOnce' }, { measure: 'corrected' }],
  entrusted: [{ measure: 'accepted', among: 'entrusted' }, ACCEPTED],
  crossProvince: [{ measure: 'acceptedCrossProvince' }, ACCEPTED],
};

test('rows of reports name the key of their lists', async () => {
  const query = { ...YEAR, report: 'T2' } as const;
  const { rows, year } = (await (await reader()).call(getReport, { query })).reply;
  expect(year).toEqual(YEAR);
  for (const { key, cells } of rows.filter(({ isTotal }) => !isTotal)) {
    const dimension = await dimensionOf('department', key ?? '');
    const late = await listed({ measure: 'closedLate', ...dimension });
    const accepted = await listed({ measure: 'accepted', ...dimension });
    expect([accepted, late]).toEqual([cells[2], cells.at(-1)]);
  }
  const own = { ...YEAR, report: 'T1' } as const;
  const total = (await (await reader()).call(getReport, { query: own })).reply.rows.at(-1);
  expect(await listed({ measure: 'closed', among: 'provinceOwn' })).toBe(total?.cells[5]);
});

test('what was kept before these lists is filled from the journal, as verify tells it', async () => {
  const owner = openDatabase({ url: hall.ownerUrl, poolMax: 1 });
  const matters = hall.house.statisticsDeps.matters;
  const mismatches = async () => (await verify({ db: hall.db, matters }, undefined)).mismatches;
  expect(await mismatches()).toBe(0);
  await sql`update cases.cases set accepted_as = null, legal_days = null, corrected_at = null,
    corrected_again = false, ended_at = null, end_type = null`.execute(owner);
  expect(await mismatches()).toBeGreaterThan(0);
  const migration = new URL('../../../migrations/0058_lists_behind_figures.sql', import.meta.url);
  const [, ...updates] = (await readFile(migration, 'utf8')).split(/^(?=update cases)/m);
  for (const update of updates) {
    await sql.raw(update.slice(0, update.indexOf(';'))).execute(owner);
  }
  expect(await mismatches()).toBe(0);
  await owner.destroy();
});

test('the measures of lists are those that are counted, and what rates are made of beside', () => {
  const beside = [
    ...['correctedOnce', 'closedAccepted', 'closedLate', 'closedOrRefused'],
    'closedWithLegalDays',
  ];
  expect(MEASURES.toSorted()).toEqual([...COUNTED, ...beside].sort());
});
