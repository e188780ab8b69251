import type { Command } from 'commander';
import { type LocalDate, parseLocalDate } from '../kernel/local-date.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import {
  addWorkDays,
  countWorkDays,
  WORK_DAYS_MAX,
  type WorkCalendar,
} from '../kernel/work-calendar.ts';
import { publishedCalendar } from '../platform/published-calendar.ts';
import type { CommandIo } from './io.ts';

const HELP = `
Counts on the calendar that the State Council has published; a result that leans on a year without one
is marked provisional. Days that an administrator has set belong to the running system and are not read.`;

interface Options {
  readonly json?: true;
}

/** `banshi workdays add DATE N` and `banshi workdays count FROM TO`; returns the group for more. */
export function registerWorkdays(program: Command, io: CommandIo): Command {
  const workdays = program.command('workdays').description('the working-day calendar');
  workdays.addHelpText('after', HELP);
  workdays
    .command('add')
    .description('the day that lies N working days after DATE, which is not counted itself')
    .argument('<date>', 'the day of the event, YYYY-MM-DD')
    .argument('<n>', `working days, 0 to ${WORK_DAYS_MAX}`)
    .option('--json', 'print {"date":…,"provisional":…}')
    .addHelpText('after', HELP)
    .action((date: string, n: string, options: Options) => {
      const counted = addedDays(publishedCalendar(), date, n);
      if (!counted.ok) io.fail(counted.refusal);
      else if (options.json) io.json(counted.value);
      else io.out(marked(counted.value.date, counted.value.provisional));
    });
  workdays
    .command('count')
    .description('the working days from FROM to TO, both included')
    .argument('<from>', 'the first day, YYYY-MM-DD')
    .argument('<to>', 'the last day, YYYY-MM-DD')
    .option('--json', 'print {"days":…,"provisional":…}')
    .addHelpText('after', HELP)
    .action((from: string, to: string, options: Options) => {
      const counted = countedDays(publishedCalendar(), from, to);
      if (!counted.ok) io.fail(counted.refusal);
      else if (options.json) io.json(counted.value);
      else io.out(marked(String(counted.value.days), counted.value.provisional));
    });
  return workdays;
}

function addedDays(
  calendar: WorkCalendar,
  date: string,
  n: string,
): Result<{ date: LocalDate; provisional: boolean }, string> {
  const from = readDay('DATE', date);
  if (!from.ok) return from;
  const count = /^\d{1,6}$/.test(n) ? Number(n) : Number.NaN;
  if (!(count <= WORK_DAYS_MAX)) {
    return refuse(
      `N "${n}" is no number of working days; give a whole number, 0 to ${WORK_DAYS_MAX}.`,
    );
  }
  if (from.value > LAST_START) {
    return refuse(`DATE ${date} lies too far ahead; give a day up to ${LAST_START}.`);
  }
  return ok(addWorkDays(calendar, from.value, count));
}

function countedDays(
  calendar: WorkCalendar,
  from: string,
  to: string,
): Result<{ days: number; provisional: boolean }, string> {
  const first = readDay('FROM', from);
  if (!first.ok) return first;
  const last = readDay('TO', to);
  if (!last.ok) return last;
  if (last.value < first.value) {
    return refuse(`TO ${to} lies before FROM ${from}; give the earlier day first.`);
  }
  return ok(countWorkDays(calendar, first.value, last.value));
}

/** The longest limit still ends within the year 9999. */
const LAST_START = '9900-12-31';

function readDay(place: string, text: string): Result<LocalDate, string> {
  const date = parseLocalDate(text);
  if (date !== undefined) return ok(date);
  const isShaped = /^\d{4}-\d{2}-\d{2}$/.test(text);
  return refuse(
    isShaped
      ? `${place} ${text} does not exist in the calendar; give a real day.`
      : `${place} "${text}" is no date; write it as YYYY-MM-DD, for example 2022-06-13.`,
  );
}

function marked(text: string, provisional: boolean): string {
  return provisional
    ? `${text} (provisional: a year on the way has no published calendar yet)`
    : text;
}
