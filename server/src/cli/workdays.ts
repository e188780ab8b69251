import type { Command } from 'commander';
import { type LocalDate, parseLocalDate } from '../kernel/local-date.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import {
  addWorkDays,
  countWorkDays,
  WORK_DAYS_MAX,
  type WorkCalendar,
} from '../kernel/work-calendar.ts';
import type { CommandIo } from './io.ts';

const HELP = `
Counts on the calendar that the State Council has published, with the days that an administrator has set
("banshi workdays set") where there is a database; where there is none, none is made, and the published calendar
alone counts, which is said on stderr. A result that leans on a year without a calendar is marked provisional.`;

/** Finds the calendar that counts here. */
export type FindCalendar = () => Promise<WorkCalendar>;

interface Options {
  readonly json?: true;
}

/** `banshi workdays add DATE N` and `banshi workdays count FROM TO`; returns the group for more. */
export function registerWorkdays(
  program: Command,
  io: CommandIo,
  findCalendar: FindCalendar,
): Command {
  const workdays = program.command('workdays').description('the working-day calendar');
  workdays.addHelpText('after', HELP);
  workdays
    .command('add')
    .description('the day that lies N working days after DATE, which is not counted itself')
    .argument('<date>', 'the day of the event, YYYY-MM-DD')
    .argument('<n>', `working days, 0 to ${WORK_DAYS_MAX}`)
    .option('--json', 'print {"date":…,"provisional":…}')
    .addHelpText('after', HELP)
    .action(async (date: string, n: string, options: Options) => {
      const asked = readAdded(date, n);
      if (!asked.ok) return io.fail(asked.refusal);
      const { from, count } = asked.value;
      const counted = addWorkDays(await findCalendar(), from, count);
      if (options.json) io.json(counted);
      else io.out(marked(counted.date, counted.provisional));
    });
  workdays
    .command('count')
    .description('the working days from FROM to TO, both included')
    .argument('<from>', 'the first day, YYYY-MM-DD')
    .argument('<to>', 'the last day, YYYY-MM-DD')
    .option('--json', 'print {"days":…,"provisional":…}')
    .addHelpText('after', HELP)
    .action(async (from: string, to: string, options: Options) => {
      const asked = readSpan(from, to);
      if (!asked.ok) return io.fail(asked.refusal);
      const { first, last } = asked.value;
      const counted = countWorkDays(await findCalendar(), first, last);
      if (options.json) io.json(counted);
      else io.out(marked(String(counted.days), counted.provisional));
    });
  return workdays;
}

function readAdded(date: string, n: string): Result<{ from: LocalDate; count: number }, string> {
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
  return ok({ from: from.value, count });
}

function readSpan(from: string, to: string): Result<{ first: LocalDate; last: LocalDate }, string> {
  const first = readDay('FROM', from);
  if (!first.ok) return first;
  const last = readDay('TO', to);
  if (!last.ok) return last;
  if (last.value < first.value) {
    return refuse(`TO ${to} lies before FROM ${from}; give the earlier day first.`);
  }
  return ok({ first: first.value, last: last.value });
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
