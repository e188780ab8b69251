import type { LocalDate } from '@banshi/server/kernel/local-date';
import { findStatistics } from '@banshi/server/modules/statistics/index';
import type { BenchServer } from './bench-database.ts';
import { type Measurement, medianMs, ms } from './measurement.ts';
import { casesOf, type Filling, openFilled } from './simulated-cases.ts';

const PERIOD = { from: '2022-01-01' as LocalDate, to: '2022-06-17' as LocalDate };
const OURS_RUNS = 200;
const GROUP_BY_RUNS = 7;

/** Figures from the first of January by bucket, at two sizes; each against a count over the cases. */
export async function measureStatistics(
  server: BenchServer,
  sizes: { readonly few: Filling; readonly many: Filling },
): Promise<Measurement[]> {
  const few = await measureAt(server, sizes.few);
  const many = await measureAt(server, sizes.many);
  const flat = many.ours / few.ours;
  return [
    {
      what: `figures of the year at ${casesOf(sizes.many)}`,
      against: 'count … group by over the same cases',
      measured: ms(many.ours),
      limit: ms(many.groupBy),
      ratio: `${(many.groupBy / many.ours).toFixed(0)} ×`,
      goal: '≥ 1,000 × at 18.1 million, ≤ 5 ms',
    },
    {
      what: `the same figures at ${casesOf(sizes.many)}`,
      against: `at ${casesOf(sizes.few)}`,
      measured: ms(many.ours),
      limit: ms(few.ours),
      ratio: flat.toFixed(2),
      goal: '≤ 1.3',
    },
  ];
}

async function measureAt(server: BenchServer, filling: Filling) {
  const base = await openFilled(server, filling);
  try {
    const { statisticsDeps } = base.house;
    const ours = await medianMs(OURS_RUNS, () => findStatistics(statisticsDeps, PERIOD, 'bucket'));
    const groupBy = await medianMs(GROUP_BY_RUNS, () => base.owner.query(GROUP_BY));
    return { ours, groupBy };
  } finally {
    await base.close();
  }
}

/** What the figures would cost without totals: one look at every case. */
const GROUP_BY = `
  select m.type = '01' as license, m.type = '20' as public_service,
    count(*) filter (where c.accepted_at >= '2022-01-01+08' and c.accepted_at < '2022-06-18+08') as accepted,
    count(*) filter (where c.closed_at >= '2022-01-01+08' and c.closed_at < '2022-06-18+08') as closed,
    count(*) filter (where c.accepted_at < '2022-01-01+08'
      and (c.closed_at is null or c.closed_at >= '2022-01-01+08')) as open_start,
    count(*) filter (where c.accepted_at < '2022-06-18+08'
      and (c.closed_at is null or c.closed_at >= '2022-06-18+08')) as open_end
  from cases.cases c join catalogue.matters m on m.id = c.matter_id
  group by 1, 2`;
