import { CHANNELS } from '@banshi/contract/case-words';
import { listCountedCases } from '@banshi/contract/cases';
import type { QueryOf } from '@banshi/contract/endpoint';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import { aLine, ORGANISATION } from '../../../testing/a-line.ts';
import { aMatter } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { sendLines } from '../../../testing/send-lines.ts';

const FIRST = '2008-01-01' as LocalDate;
/** At the ends of each class of how long a case was open. */
const LENGTHS = [0, 1, 3, 4, 15, 16, 63, 64, 255, 256, 1023, 1024, 4095, 4096, 5000];
/** Days on which cases come, and at whose ends the lists are asked for. */
const STARTS = [0, 1, 3, 200, 3000];

const PERIODS = [...STARTS.slice(1), 4, 16, 64, 256, 1024, 4096].map(
  (day) => [addDays(FIRST, day), '2022-06-12' as LocalDate] as const,
);
const AREAS = ['510000', '510700', '510704', '510722', '510800'];

const ACROSS = { mode: 'MULTI_SITE', originArea: '500000' } as const;

let hall: Hall;
/** The second matter and its body. */
let forest: { readonly matterId: number; readonly departmentId: number };
beforeAll(async () => {
  hall = await openHall();
  const [first, second] = [await aMatter(hall), await aMatter(hall, 'FORESTRY')];
  forest = second;
  const matters = [first.taskCode, second.taskCode];
  const lines = STARTS.flatMap((start) =>
    LENGTHS.map((_, at) => lineOf(matters[at % 2] ?? '', start, at)),
  );
  await sendLines(hall, lines);
});
afterAll(() => hall.close());

/** Case number `at` of a day: of one matter or the other, and of each channel and source in turn. */
function lineOf(matter: string, start: number, at: number) {
  const accepted = addDays(FIRST, start);
  const end = addDays(accepted, LENGTHS[at] ?? 0);
  const {
    closedAt: _,
    closeType: __,
    ...line
  } = aLine({
    matter,
    source: `s${(start + at) % 3}`,
    sourceCaseNo: `${start}-${at}`,
    area: AREAS[(start + at) % AREAS.length],
    channel: CHANNELS[(start + at) % CHANNELS.length],
    ...(at % 4 === 0 ? { applicant: ORGANISATION } : {}),
    ...(at % 5 === 0 ? { crossProvince: ACROSS } : {}),
    receivedAt: `${accepted}T00:00:00+08:00`,
    acceptedAt: `${accepted}T00:00:00+08:00`,
  });
  const isOpen = end > '2022-06-01';
  return isOpen ? line : { ...line, closedAt: `${end}T23:00:00+08:00`, closeType: 'granted' };
}

type Asked = Omit<QueryOf<typeof listCountedCases>, 'limit' | 'after'>;

/** The cases of all pages, as the lists give them. */
async function listed(asked: Asked, limit: number): Promise<readonly string[]> {
  const reader = await hall.as('SUPERVISOR', 'PROVINCE');
  const found: string[] = [];
  let after: string | undefined;
  do {
    const query = { ...asked, limit, ...(after ? { after } : {}) };
    const { cases, next } = (await reader.call(listCountedCases, { query })).reply;
    expect(cases.length === limit || next === null).toBe(true);
    found.push(...cases.map((one) => one.caseId));
    after = next ?? undefined;
  } while (after);
  return found;
}

/** The same, by reading all cases. */
async function sought(condition: string, moment: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select c.id from cases.cases c
    left join cases.sources s on s.id = c.source_id
    where ${sql.raw(condition)} order by ${sql.raw(moment)}, c.id`.execute(hall.db);
  return rows.map(({ id }) => id);
}

test('what was open at the end of a day is what was accepted by then and not closed', async () => {
  const ends = STARTS.flatMap((start) => LENGTHS.map((length) => start + length));
  const offsets = [...new Set(ends.flatMap((day) => [day - 1, day]))].filter(
    (day) => day >= 0 && day < 5200,
  );
  let most = 0;
  for (const offset of offsets) {
    const day = addDays(FIRST, offset);
    const end = `timestamptz '${addDays(day, 1)}T00:00:00+08:00'`;
    const open = await sought(
      `accepted_at < ${end} and (closed_at is null or closed_at >= ${end})`,
      'accepted_at',
    );
    most = Math.max(most, open.length);
    const found = await listed({ measure: 'open', from: FIRST, to: day }, 20);
    expect({ day, found }).toEqual({ day, found: open });
  }
  expect(most).toBeGreaterThan(20);
});

test.each(['received', 'accepted', 'closed', 'closedAccepted'] as const)(
  'what was %s by where it came from is found, and nothing else',
  async (measure) => {
    const column = `${measure === 'closedAccepted' ? 'closed' : measure}_at`;
    const period = { measure, from: FIRST, to: '2022-06-12' } as const;
    const asked = [
      ...CHANNELS.map((channel) => [{ channel }, `channel = '${channel}'`] as const),
      [{ source: 's1' }, `s.name = 's1'`],
      [{ source: 'nobody' }, 'false'],
      [{ source: 'hall' }, 'source_id is null'],
      [{ source: 's2', channel: 'web' }, `s.name = 's2' and channel = 'web'`],
      [{ applicantKind: 'organisation' }, `applicant_kind = 'organisation'`],
      [
        { applicantKind: 'person', channel: 'post' },
        `applicant_kind = 'person' and channel = 'post'`,
      ],
      [{ area: '510704' }, `area = '510704'`],
      [{ area: '5107' }, `area like '5107%'`],
      [{ area: '5107', channel: 'web' }, `area like '5107%' and channel = 'web'`],
      [{ area: '510000' }, `area = '510000'`],
      [{ area: '5100', channel: 'web' }, `area = '510000' and channel = 'web'`],
      [{ area: '5190' }, 'false'],
      [{ hour: 0 }, `extract(hour from ${column} at time zone 'Asia/Shanghai') = 0`],
      [{ hour: 23 }, `extract(hour from ${column} at time zone 'Asia/Shanghai') = 23`],
      [{ originArea: '500000' }, `origin_area = '500000'`],
      [{ originArea: '310000' }, 'false'],
      [{ originArea: '500000', channel: 'web' }, `origin_area = '500000' and channel = 'web'`],
      [{ among: 'crossProvince', area: '5107' }, `origin_area <> '' and area like '5107%'`],
      [{ nominalId: forest.departmentId }, `matter_id = ${forest.matterId}`],
      [
        { nominalId: forest.departmentId, channel: 'web' },
        `matter_id = ${forest.matterId} and channel = 'web'`,
      ],
      [{ among: 'online' }, `channel in ('web', 'mobile')`],
      [{ among: 'counter' }, 'source_id is null'],
      [{ among: 'kindTold' }, 'true'],
      [{ mode: 'NORMAL' }, 'true'],
      [{ mode: 'TOLERANT' }, 'false'],
    ] as const;
    for (const [narrowed, condition] of asked) {
      const all = await sought(`${column} is not null and ${condition}`, column);
      const found = await listed({ ...period, ...narrowed }, 9);
      expect({ narrowed, found }).toEqual({ narrowed, found: all });
    }
  },
);

test('what a period finished of what was accepted before it is found by how long it was open', async () => {
  for (const [from, to] of PERIODS) {
    const [start, end] = [from, addDays(to, 1)].map((day) => `timestamptz '${day}T00:00:00+08:00'`);
    const closed = `closed_at >= ${start} and closed_at < ${end}`;
    const all = await sought(`${closed} and accepted_at < ${start}`, 'closed_at');
    expect(await listed({ measure: 'closed', acceptance: 'before', from, to }, 5)).toEqual(all);
    const within = await sought(`${closed} and accepted_at >= ${start}`, 'closed_at');
    const asked = { measure: 'closed', acceptance: 'within', from, to } as const;
    expect(await listed(asked, 5)).toEqual(within);
  }
});
