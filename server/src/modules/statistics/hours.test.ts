import { readFile } from 'node:fs/promises';
import { proposeVoid, voidCase } from '@banshi/contract/case-endings';
import { getDashboard, getLoadByHour } from '@banshi/contract/dashboard';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import { openDatabase } from '../../platform/database/index.ts';
import { aLine } from '../../testing/a-line.ts';
import { APPLICANT, aCaseAfter, aMatter } from '../../testing/counter.ts';
import { type Hall, openHall } from '../../testing/hall.ts';
import { actAtRandom, seededDice } from '../../testing/random-commands.ts';
import { sendLines } from '../../testing/send-lines.ts';
import { live, wholeLives } from '../../testing/whole-lives.ts';
import { verify } from '../../verify.ts';
import { DEFINITIONS } from './core/definition.ts';
import { foldOnce } from './fold-counts.ts';
import { readLoadByHour } from './queries/load-by-hour.ts';
import { renewTotals } from './renew-totals.ts';

const YEAR = { from: '2022-01-01' as LocalDate, to: '2022-12-31' as LocalDate };
const DICE = seededDice(7);

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
  for (const life of wholeLives('王示例')) {
    await live(hall, { life, applicant: APPLICANT }, () => undefined);
  }
});
afterAll(() => hall.close());

interface Asked {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly department: string | undefined;
}

/** The cases of these days, counted one by one: received, finished, refused acceptances of each hour. */
async function recounted({ from, to, department }: Asked) {
  const { rows } = await sql<{ what: string; hour: number; n: number }>`
    select told.what, extract(hour from told.at)::int as hour, count(*)::int as n
    from cases.cases c
    join catalogue.matters m on m.id = c.matter_id
    join identity.organisations o on o.id = m.department_id,
    lateral (values ('received', c.received_at at time zone 'Asia/Shanghai'),
      ('closed', c.closed_at at time zone 'Asia/Shanghai'),
      (c.end_type, c.ended_at at time zone 'Asia/Shanghai')) as told (what, at)
    where c.status <> 'VOID' and told.at::date between ${from}::date and ${to}::date
      and o.code = coalesce(${department ?? null}, o.code)
    group by 1, 2`.execute(hall.db);
  const countOf = (what: string, hour: number) =>
    rows.find((row) => row.what === what && row.hour === hour)?.n ?? 0;
  return Array.from({ length: 24 }, (_, hour) => {
    const [received, closed] = [countOf('received', hour), countOf('closed', hour)];
    return { hour, received, closed, either: closed + countOf('refusedAcceptance', hour) };
  });
}

async function told({ department: code, ...period }: Asked) {
  const matters = await hall.house.catalogue.matters();
  const department = [...matters.byId.values()].find((one) => one.department.code === code);
  const asked = { ...period, matters, department: department?.department };
  const [one = [], other = []] = await Promise.all(
    DEFINITIONS.map((definition) => readLoadByHour(hall.db, { ...asked, definition })),
  );
  return one.map((load, hour) => ({ ...load, either: other[hour]?.closed }));
}

/** The whole year, and some days in the middle of what happened, of all and of departments. */
async function expectCounted(): Promise<void> {
  const from = addDays('2022-06-13' as LocalDate, DICE(30));
  const periods = [YEAR, { from, to: addDays(from, DICE(20)) }];
  for (const period of periods) {
    for (const department of [undefined, 'HEALTH', 'FORESTRY']) {
      const asked = { ...period, department };
      expect([asked, await told(asked)]).toEqual([asked, await recounted(asked)]);
    }
  }
}

/** A line of a system, then later lines that tell what happened long before, in whatever hour. */
async function report(turn: number): Promise<void> {
  const { taskCode: matter } = await aMatter(hall, DICE(2) === 0 ? 'HEALTH' : 'FORESTRY');
  const moment = (day: number) =>
    `${addDays('2022-04-01' as LocalDate, day)}T${String(DICE(24)).padStart(2, '0')}:30:00+08:00`;
  const later = [
    { receivedAt: null, acceptedAt: null, closedAt: moment(50 + DICE(20)), closeType: 'granted' },
    { receivedAt: moment(DICE(10)), acceptedAt: null, closedAt: null, closeType: null },
    { receivedAt: null, acceptedAt: moment(20 + DICE(20)), closedAt: null, closeType: null },
  ];
  for (const [place, facts] of later.slice(DICE(3)).entries()) {
    await sendLines(hall, [
      aLine({ matter, sourceCaseNo: `h${turn}`, ...facts }),
      aLine({ matter, sourceCaseNo: `h${turn}-${place}`, ...facts }),
    ]);
  }
}

test('whatever happens at the counter and is reported, voided or told late, the hours are those of the cases, waiting or folded', async () => {
  await expectCounted();
  for (let turn = 0; turn < 4; turn += 1) {
    await report(turn);
    await actAtRandom(hall, seededDice(turn), 10);
    await report(10 + turn);
    await expectCounted();
    await hall.house.fold();
    await expectCounted();
  }
  const whole = await recounted({ ...YEAR, department: undefined });
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from cases.cases where status = 'VOID'`.execute(hall.db);
  expect(rows[0]?.n).toBeGreaterThan(0);
  expect(whole.some(({ closed, either }) => either > closed)).toBe(true);
  expect(whole.filter(({ received }) => received > 0).length).toBeGreaterThan(4);
});

const mismatches = async () => {
  const { matters } = hall.house.catalogue;
  const { findings } = await verify({ db: hall.db, matters }, undefined);
  return findings.flatMap((finding) => (finding.kind === 'total' ? [finding.name] : []));
};

test('a folding that ends half-way leaves table and outbox as they were', async () => {
  await aCaseAfter(hall, 'close');
  const { db } = hall;
  const { byId } = await hall.house.catalogue.matters();
  // The database ends the transaction after the totals were written.
  await withOwner((owner) =>
    sql`alter table statistics.hours add constraint none check (received[1] < 0) not valid`.execute(
      owner,
    ),
  );
  await expect(foldOnce({ db, matters: async () => ({ byId }) })).rejects.toThrow('none');
  await expectCounted();
  await withOwner((owner) => sql`alter table statistics.hours drop constraint none`.execute(owner));
  await hall.house.fold();
  await expectCounted();
  expect(await mismatches()).toEqual([]);
});

test('verify names an hour that differs from the journal, and a recount makes it right', async () => {
  await sql`
    update statistics.hours set received[10] = received[10] + 1
    where department = 'HEALTH' and day = (select min(day) from statistics.hours where department = 'HEALTH')`.execute(
    hall.db,
  );
  expect(await mismatches()).toEqual([expect.stringMatching(/^received in hour 9 of HEALTH, /)]);
  await report(30);
  await renewTotals(hall.house.statisticsDeps, () => undefined);
  await expectCounted();
  expect(await mismatches()).toEqual([]);
});

test('an older database is counted by the migration, with cases whose steps wait and name no hour', async () => {
  await report(40);
  const { caseId, version } = await aCaseAfter(hall, 'accept');
  await withOwner(async (owner) => {
    await sql`delete from statistics.hours`.execute(owner);
    await sql`
      update platform.outbox set facts = (
        select jsonb_agg(step - 25 - 24 - 23) from jsonb_array_elements(facts) as step)
      where topic = 'cases/counted'`.execute(owner);
    const url = new URL('../../../migrations/0093_sums_by_hour.sql', import.meta.url);
    const text = await readFile(url, 'utf8');
    await sql.raw(text.slice(text.indexOf('insert into'))).execute(owner);
  });
  await expectCounted();
  // What those cases do next takes nothing from the hours that the migration counted.
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  const params = { caseId };
  await head
    .call(proposeVoid, { params, body: { version, reason: '重复录入' } })
    .then(({ reply }) => reply);
  const supervisor = await hall.as('SUPERVISOR', 'PROVINCE');
  const voiding = { params, body: { version: version + 1 } };
  await supervisor.call(voidCase, voiding).then(({ reply }) => reply);
  await aCaseAfter(hall, 'close');
  await expectCounted();
  await report(40);
  await hall.house.fold();
  await expectCounted();
  expect(await mismatches()).toEqual([]);
});

async function withOwner(work: (owner: ReturnType<typeof openDatabase>) => Promise<unknown>) {
  const owner = openDatabase({ url: hall.ownerUrl, poolMax: 1 });
  await work(owner);
  await owner.destroy();
}

test('the dashboard and the load of other days are told by the definition that is asked for', async () => {
  const reader = await hall.as('SUPERVISOR', 'PROVINCE');
  const day = '2022-06-13' as LocalDate;
  const asked = { from: day, to: addDays(day, 30) };
  const counted = await recounted({ ...asked, department: undefined });
  for (const definition of [1, 2] as const) {
    const { reply } = await reader.call(getLoadByHour, { query: { ...asked, definition } });
    expect(reply.definition).toBe(definition);
    const closed = counted.map((one) => (definition === 1 ? one.closed : one.either));
    expect(reply.hours.map((one) => one.closed)).toEqual(closed);
  }
  hall.at(`${day}T18:00:00+08:00`);
  const own = await hall.as('SUPERVISOR', 'PROVINCE');
  for (const definition of [1, 2] as const) {
    const { reply } = await own.call(getDashboard, { query: { definition, department: 'all' } });
    const sum = reply.hours.reduce((n, { closed }) => n + closed, 0);
    expect([definition, sum]).toEqual([definition, reply.spans.today.closed]);
  }
});
