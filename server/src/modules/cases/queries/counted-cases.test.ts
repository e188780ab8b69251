import { listCountedCases } from '@banshi/contract/cases';
import { explainStatistics } from '@banshi/contract/statistics';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatInstant } from '../../../kernel/instant-text.ts';
import { localDateOf } from '../../../kernel/local-date.ts';
import { aLine } from '../../../testing/a-line.ts';
import { aMatter } from '../../../testing/counter.ts';
import { type Hall, openHall } from '../../../testing/hall.ts';
import { sendLines } from '../../../testing/send-lines.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
  await takeIn(SHUFFLED);
});
afterAll(() => hall.close());

/** Three a day, at its first and last moment and twice at one moment, in an order of their own. */
const DAYS = ['2022-03-01', '2022-03-02', '2022-03-03'];
const TIMES = ['00:00:00', '12:00:00', '12:00:00', '23:59:59'];
const MOMENTS = DAYS.flatMap((day) => TIMES.map((time) => `${day}T${time}+08:00`));
const SHUFFLED = MOMENTS.map((_, at) => MOMENTS[(at * 5) % MOMENTS.length] ?? '');

async function takeIn(moments: readonly string[]): Promise<void> {
  const [health, forest] = [await aMatter(hall), await aMatter(hall, 'FORESTRY')];
  const lines = moments.map((at, number) =>
    aLine({
      matter: number % 2 ? health.taskCode : forest.taskCode,
      sourceCaseNo: `C${number}`,
      receivedAt: at,
      acceptedAt: at,
      closedAt: at,
    }),
  );
  await sendLines(hall, lines);
}

async function pagesOf(measure: 'received' | 'accepted' | 'closed', from: string, to: string) {
  const reader = await hall.as('SUPERVISOR', 'PROVINCE');
  const found: { caseId: string; at: string | null }[] = [];
  let after: string | undefined;
  do {
    const query = { measure, from, to, limit: 2, ...(after ? { after } : {}) };
    const { cases, next } = (await reader.call(listCountedCases, { query })).reply;
    found.push(...cases.map((one) => ({ caseId: one.caseId, at: one[`${measure}At`] })));
    after = next ?? undefined;
  } while (after);
  return found;
}

test.each(['received', 'accepted', 'closed'] as const)(
  'the pages of what was %s hold every case of the days once, in order of moments',
  async (measure) => {
    const found = await pagesOf(measure, '2022-03-01', '2022-03-02');
    expect(found.map(({ at }) => at)).toEqual(MOMENTS.slice(0, 8));
    expect(new Set(found.map(({ caseId }) => caseId)).size).toBe(8);
    expect((await pagesOf(measure, '2022-03-03', '2022-03-03')).length).toBe(4);
  },
);

test.each([
  ['before', '2022-04-30T23:59:59+08:00'],
  ['within', '2022-05-01T00:00:00+08:00'],
  ['never', null],
] as const)(
  'of what was closed, those accepted %s are a list of their own',
  async (acceptance, acceptedAt) => {
    const matter = (await aMatter(hall)).taskCode;
    const closed = { matter, closedAt: '2022-05-10T12:00:00+08:00' };
    const { acceptedAt: _, ...unaccepted } = aLine({ ...closed, sourceCaseNo: 'P3' });
    const lines = [
      aLine({ ...closed, sourceCaseNo: 'P1', acceptedAt: '2022-04-30T23:59:59+08:00' }),
      aLine({ ...closed, sourceCaseNo: 'P2', acceptedAt: '2022-05-01T00:00:00+08:00' }),
      unaccepted,
    ];
    await sendLines(hall, lines);
    const reader = await hall.as('SUPERVISOR', 'PROVINCE');
    const query = {
      measure: 'closed',
      acceptance,
      from: '2022-05-01',
      to: '2022-05-31',
      limit: 9,
    } as const;
    const { cases } = (await reader.call(listCountedCases, { query })).reply;
    expect(cases.map((one) => one.acceptedAt)).toEqual([acceptedAt]);
  },
);

test('behind the acceptances that were reported late stand those, and no others', async () => {
  const matter = (await aMatter(hall)).taskCode;
  const told = (sourceCaseNo: string, acceptedAt: string) => {
    const { closedAt: _, closeType: __, ...open } = aLine({ matter, sourceCaseNo, acceptedAt });
    return open;
  };
  const { now } = hall.clock;
  await sendLines(hall, [told('L1', '2022-06-02T12:00:00+08:00'), told('L2', formatInstant(now))]);
  const reader = await hall.as('SUPERVISOR', 'PROVINCE');
  const days = { from: '2022-06-01', to: localDateOf(now) };
  const query = { measure: 'accepted', acceptance: 'late', ...days, limit: 9 } as const;
  const { cases } = (await reader.call(listCountedCases, { query })).reply;
  const { total } = (await reader.call(explainStatistics, { query: days })).reply;
  expect(cases.map((one) => one.acceptedAt)).toEqual(['2022-06-02T12:00:00+08:00']);
  expect([total?.accepted, total?.acceptedLate]).toEqual([2, 1]);
});
