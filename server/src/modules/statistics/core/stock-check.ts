import type { StockBreach } from '@banshi/contract/stock-words';
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import type { StockIdentity } from './explanation.ts';
import { startOf } from './periods.ts';
import type { Period } from './statistics-period.ts';

/** Months that are checked each by itself; the rest is in the account of all days. */
const MONTHS_MAX = 24;
const FIRST_DAY = '1992-01-01' as LocalDate;

/** The periods whose accounts are compared: all days, the year so far, and each of the last months. */
export function checkedPeriods(today: LocalDate): readonly Period[] {
  const months: Period[] = [];
  for (let to = today; months.length < MONTHS_MAX; ) {
    const from = startOf('month', to);
    months.push({ from, to });
    to = addDays(from, -1);
  }
  return [
    { from: FIRST_DAY, to: today },
    { from: startOf('year', today), to: today },
    ...months.toReversed(),
  ];
}

type Account = StockIdentity & { readonly key: string };

/** Accounts that do not balance: what was open, came in and left does not give what is open. */
export function unbalanced({ from, to }: Period, accounts: readonly Account[]): StockBreach[] {
  return accounts
    .filter(({ balanced }) => !balanced)
    .map(({ key, openStart, accepted, openEnd, ...closed }) => ({
      check: 'stock',
      ...{ from, to, key },
      expected: openStart + accepted - closed.closedFromStock - closed.closedFromPeriod,
      told: openEnd,
    }));
}

/** What all rows of one measure come to, in one dimension and grain. */
export interface GrainSum {
  readonly measure: string;
  readonly dimension: string;
  readonly grain: string;
  readonly n: number;
}

/** The sums that each measure must come to however it is grouped; the days of the three buckets are the yardstick. */
export function differingSums(sums: readonly GrainSum[]): StockBreach[] {
  const yardstick = new Map(
    sums
      .filter(({ dimension, grain }) => dimension === 'bucket' && grain === 'day')
      .map(({ measure, n }) => [measure, n] as const),
  );
  return sums.flatMap(({ measure, dimension, grain, n }): StockBreach[] => {
    const expected = yardstick.get(measure) ?? 0;
    if (n === expected) return [];
    const key = `${measure} ${dimension} ${grain}`;
    return [{ check: 'sums', from: null, to: null, key, expected, told: n }];
  });
}
