import { ok, type Result, refuse } from '../kernel/result.ts';
import {
  type Period,
  type PeriodRefusal,
  parsePeriod,
  YEARS_BY_DAY_MAX,
} from '../modules/statistics/index.ts';

/** The period of `--from` and `--to`, or the sentence that says which is wrong and how to mend it. */
export function readPeriod(options: {
  readonly from: string;
  readonly to: string;
  readonly by?: string;
}): Result<Period, string> {
  const period = parsePeriod(options);
  return period.ok ? ok(period.value) : refuse(sayPeriodFault(period.refusal));
}

/** What is wrong with the days of `--from` and `--to`, and how to mend it. */
export function sayPeriodFault({ reason, field, given }: PeriodRefusal): string {
  if (given === '') return `--${field} is missing; give a day such as 2022-06-17.`;
  if (reason === 'not-a-day') return `--${field} ${given} is no day; write it as 2022-06-17.`;
  if (reason === 'reversed') return `--to ${given} lies before --from; exchange the two days.`;
  if (reason === 'too-late')
    return `--to ${given} lies behind every day that is counted; give one before 9999.`;
  return `--to ${given} lies ${YEARS_BY_DAY_MAX} years or more after --from, too many days for --by day; ask for a shorter period or another --by.`;
}
