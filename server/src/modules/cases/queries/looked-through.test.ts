import { listCountedCases } from '@banshi/contract/cases';
import type { QueryOf } from '@banshi/contract/endpoint';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import { aLine } from '../../../testing/a-line.ts';
import { aMatter } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { sendLines } from '../../../testing/send-lines.ts';

const FIRST = '2021-01-04' as LocalDate;
const LAST = '2022-06-12' as LocalDate;
/** More than any page looks through. */
const DAYS = 250;
const CASES_A_DAY = 10;

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
  const matter = (await aMatter(hall)).taskCode;
  const lines = Array.from({ length: DAYS }, (_, day) =>
    Array.from({ length: CASES_A_DAY }, (_, at) => lineOf(matter, day, at)),
  );
  await sendLines(hall, lines.flat());
});
afterAll(() => hall.close());

/** Most of each day came by web and in the same prefecture; the last days of all have a few that did not. */
function lineOf(matter: string, day: number, at: number) {
  const accepted = addDays(FIRST, day);
  const isRare = day >= DAYS - 3 && at === 4;
  return aLine({
    ...{ matter, sourceCaseNo: `${day}-${at}` },
    channel: isRare ? 'kiosk' : 'web',
    area: isRare || at < 7 ? '510704' : '510800',
    receivedAt: `${accepted}T0${at % 5}:00:00+08:00`,
    acceptedAt: `${accepted}T1${at % 5}:00:00+08:00`,
    closedAt: `${addDays(accepted, 250 + at)}T1${at % 5}:30:00+08:00`,
  });
}

type Asked = Omit<QueryOf<typeof listCountedCases>, 'limit' | 'after'>;

/** All pages of a list, and how many of them were not full though others followed. */
async function listed(asked: Asked) {
  const reader = await hall.as('SUPERVISOR', 'PROVINCE');
  const found: string[] = [];
  let stopped = 0;
  let after: string | undefined;
  do {
    const query = { ...asked, limit: 20, ...(after ? { after } : {}) };
    const { cases, next } = (await reader.call(listCountedCases, { query })).reply;
    found.push(...cases.map((one) => one.caseId));
    if (next !== null && cases.length < 20) stopped += 1;
    after = next ?? undefined;
  } while (after);
  return { found, stopped };
}

async function sought(condition: string, moment: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select id from cases.cases
    where ${sql.raw(condition)} order by ${sql.raw(moment)}, id`.execute(hall.db);
  return rows.map(({ id }) => id);
}

const PERIOD = { from: FIRST, to: LAST };
const PAST = { from: FIRST, to: addDays(FIRST, DAYS - 1) };
const RARE = `channel = 'kiosk'`;

test('what was open on a past day by a rare channel is found, though no page looks through all that was open', async () => {
  const { found, stopped } = await listed({ measure: 'open', ...PAST, channel: 'kiosk' });
  expect(found).toEqual(await sought(RARE, 'accepted_at'));
  expect(found).toHaveLength(3);
  expect(stopped).toBeGreaterThan(0);
});

test('what is rare in an area is found, though no page looks through all of the area', async () => {
  for (const measure of ['accepted', 'closed', 'closedOrRefused'] as const) {
    const rare = { channel: 'kiosk', area: '5107' } as const;
    const column = measure === 'accepted' ? 'accepted_at' : 'closed_at';
    const { found } = await listed({ measure, ...PERIOD, ...rare });
    const all = await sought(`${RARE} and area like '5107%' and closed_at < '2022-06-13'`, column);
    expect({ measure, found: found.length }).toEqual({ measure, found: all.length });
    expect(found).toEqual(all);
  }
});

test.each([
  ['closedWithPromise', 'due_on_promised is not null'],
  ['closedInTime', `(closed_at at time zone 'Asia/Shanghai')::date <= due_on_promised`],
  ['closedEarly', `(closed_at at time zone 'Asia/Shanghai')::date < due_on_promised`],
  ['closedLate', `(closed_at at time zone 'Asia/Shanghai')::date > due_on_promised`],
  ['closedWithLegal', 'due_on_legal is not null'],
  ['closedInLegalTime', `(closed_at at time zone 'Asia/Shanghai')::date <= due_on_legal`],
  ['closedWithLegalDays', 'legal_days is not null'],
  ['closedOrRefused', 'true'],
] as const)(
  '%s by channel and by area is what it is, page after page',
  async (measure, condition) => {
    const within = `${condition} and closed_at < '2022-06-12T16:00:00Z'`;
    for (const [narrowed, also] of [
      [{ channel: 'kiosk' }, RARE],
      [{ channel: 'web' }, `channel = 'web'`],
      [{ area: '5108' }, `area like '5108%'`],
    ] as const) {
      const { found } = await listed({ measure, ...PERIOD, ...narrowed });
      expect(found).toEqual(await sought(`${within} and ${also}`, 'closed_at'));
    }
  },
);
