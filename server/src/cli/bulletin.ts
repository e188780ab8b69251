import type { Command } from 'commander';
import type { BulletinPeriod } from '../modules/bulletin/index.ts';
import { parsePeriod } from '../modules/statistics/index.ts';
import { OperatorError } from '../platform/operator-error.ts';
import { registerBulletinCheck } from './bulletin-check.ts';
import { registerBulletinDraft } from './bulletin-draft.ts';
import { figuresIn } from './bulletin-figures.ts';
import { registerBulletinRender } from './bulletin-render.ts';
import { registerBulletinVerify } from './bulletin-verify.ts';
import { calendarHere } from './calendar-here.ts';
import type { CommandIo } from './io.ts';
import { type Settings, withDatabase } from './session.ts';

/** `banshi bulletin draft`, `render`, `check` and `verify`. */
export function registerBulletin(program: Command, io: CommandIo, settings: Settings): void {
  const bulletin = program.command('bulletin').description('the weekly bulletin');
  registerBulletinDraft(bulletin, io, settings);
  registerBulletinRender(bulletin, {
    io,
    siteFontDirectory: settings.config.fontDir,
    figures: (period) => figuresNow(settings, period),
  });
  registerBulletinVerify(bulletin, io, settings);
  registerBulletinCheck(bulletin, {
    io,
    figures: (period) => figuresNow(settings, period),
    calendar: () => calendarHere(settings, () => undefined),
  });
}

/** The database is opened only for a file that leaves figures out. */
async function figuresNow(settings: Settings, { from, to }: BulletinPeriod) {
  const period = parsePeriod({ from, to });
  if (!period.ok) {
    throw new OperatorError(
      `Figures from ${from} to ${to} cannot be counted; write figures into the file, or give days before 9999.`,
    );
  }
  return withDatabase(settings, ({ db }) => figuresIn(db)(period.value));
}
