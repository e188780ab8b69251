import type { Command } from 'commander';
import { parseLocalDate } from '../kernel/local-date.ts';
import { ok } from '../kernel/result.ts';
import { readSetDays, releaseDay, setDay } from '../modules/catalogue/index.ts';
import { systemNow } from '../platform/clock.ts';
import { transact } from '../platform/database/index.ts';
import { calendarHere } from './calendar-here.ts';
import type { CommandIo } from './io.ts';
import { type Settings, withDatabase } from './session.ts';
import { registerWorkdays } from './workdays.ts';

const KINDS = { off: 'OFF', work: 'WORK' } as const;
const SCOPES = { province: 'PROVINCE', hall: 'HALL' } as const;

interface Options {
  readonly json?: true;
}

interface SetOptions extends Options {
  readonly name?: string;
  readonly paper?: string;
  readonly scope: string;
}

/** `banshi workdays` with everything under it. */
export function registerAllWorkdays(program: Command, io: CommandIo, settings: Settings): void {
  const note = (sentence: string) => void process.stderr.write(`${sentence}\n`);
  const workdays = registerWorkdays(program, io, () => calendarHere(settings, note));
  registerWorkdaysSet(workdays, io, settings);
}

/** `banshi workdays set DATE off|work|published --name NAME` and `banshi workdays list`. */
function registerWorkdaysSet(workdays: Command, io: CommandIo, settings: Settings): void {
  workdays
    .command('set')
    .description('set a day of the running system beside the published calendar')
    .argument('<date>', 'the day, YYYY-MM-DD')
    .argument('<kind>', 'off: nobody works; work: a make-up day; published: as published again')
    .option('--name <name>', 'the name under which clocks show it, such as that of the notice')
    .option('--paper <number>', 'the number of the paper that says so')
    .option(
      '--scope <scope>',
      'province: counts in every limit; hall: open or closed, moves no limit',
      'province',
    )
    .option('--json', 'print {"date":…,"kind":…}')
    .action((date: string, kind: string, options: SetOptions) =>
      set({ io, settings }, { date, kind }, options),
    );
  workdays
    .command('list')
    .description('the days that were set beside the published calendar')
    .option('--json', 'print an array of {"date":…,"scope":…,"kind":…,"name":…}')
    .action((options: Options) =>
      withDatabase(settings, async ({ db }) => {
        const days = (await readSetDays(db)).map(({ day: date, ...one }) => ({ date, ...one }));
        if (options.json) io.json(days);
        else
          for (const { date, scope, kind, name } of days) {
            io.out(`${date}  ${scope}  ${kind}  ${name}`);
          }
      }),
    );
}

async function set(
  { io, settings }: { readonly io: CommandIo; readonly settings: Settings },
  given: { readonly date: string; readonly kind: string },
  options: SetOptions,
): Promise<void> {
  const day = parseLocalDate(given.date);
  if (!day) return io.fail(`DATE ${given.date} is no day; write it as 2022-06-17.`);
  const scope = Object.entries(SCOPES).find(([word]) => word === options.scope)?.[1];
  if (!scope) return io.fail(`SCOPE ${options.scope} is unknown; give province or hall.`);
  const author = { at: systemNow(), by: null };
  const done = () => (options.json ? io.json({ date: day, kind: given.kind }) : io.out(day));
  if (given.kind === 'published') {
    const released = await withDatabase(settings, ({ db }) =>
      transact(db, (tx) => releaseDay(tx, { day, scope }, author)),
    );
    return released.ok
      ? done()
      : io.fail(`${day} was not set; "banshi workdays list" shows which are.`);
  }
  const kind = Object.entries(KINDS).find(([word]) => word === given.kind)?.[1];
  if (!kind) return io.fail(`KIND ${given.kind} is unknown; give off, work or published.`);
  const name = options.name?.trim();
  if (!name)
    return io.fail(`The name of ${day} is missing; give it with --name, every clock shows it.`);
  const docNo = options.paper?.trim() || undefined;
  await withDatabase(settings, ({ db }) =>
    transact(db, async (tx) =>
      ok(await setDay(tx, { day, scope }, { kind, name, docNo, ...author })),
    ),
  );
  return done();
}
