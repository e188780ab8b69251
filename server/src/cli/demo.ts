import type { Command } from 'commander';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../demo/demo-accounts.ts';
import { type DemoSummary, loadDemo } from '../demo/load-demo.ts';
import type { Ground } from '../house.ts';
import { assert } from '../kernel/assert.ts';
import { openGround } from '../open-house.ts';
import { systemNow } from '../platform/clock.ts';
import type { CommandIo } from './io.ts';
import { startProgress } from './progress.ts';
import { type Session, type Settings, withDatabase } from './session.ts';

interface DemoOptions {
  readonly catalogueOnly?: true;
  readonly json?: true;
}

/** `banshi demo`. */
export function registerDemo(program: Command, io: CommandIo, settings: Settings): void {
  program
    .command('demo')
    .description('load the demo content into an empty database')
    .option('--catalogue-only', 'organisations, accounts and catalogue, but no cases')
    .option('--json', 'print {"matters":…,"cases":…,"reported":…}')
    .action((options: DemoOptions) =>
      withDatabase(settings, async ({ db, stopped }) => {
        const ground = await openGround(db, settings.config);
        const catalogueOnly = options.catalogueOnly === true;
        const loaded = await loadShown(ground, { catalogueOnly, stopped });
        if (!loaded.ok) {
          io.fail(
            'The database holds organisations already, so the demo was not loaded; give it an empty database by BANSHI_DATA or DATABASE_URL.',
          );
        } else if (options.json) io.json(loaded.value);
        else io.out(sentenceFor(loaded.value));
      }),
    );
}

/** Loads the demo into a database that wants it; one that was interrupted is finished. */
export async function loadWantedDemo(settings: Settings, { db }: Session): Promise<void> {
  const loaded = await loadShown(await openGround(db, settings.config), { catalogueOnly: false });
  assert(loaded.ok, 'a database where the demo is wanted takes it');
}

/** Loads the demo with a bar for whoever waits at a terminal. */
function loadShown(
  ground: Ground,
  { catalogueOnly, stopped }: { readonly catalogueOnly: boolean; readonly stopped?: AbortSignal },
): ReturnType<typeof loadDemo> {
  const progress = startProgress(process.stderr, {
    ...{ unit: 'steps of the demo', now: systemNow, stopped },
    goOn: 'The same command again, or "npm start", goes on from there.',
  });
  return loadDemo(ground, { catalogueOnly, onProgress: progress.update }).finally(progress.end);
}

function sentenceFor({ matters, cases, reported }: DemoSummary): string {
  const logins = DEMO_ACCOUNTS.map(({ login }) => login).join(', ');
  return `Loaded ${matters} matters, ${cases} cases of the counter and ${reported} reported cases. Accounts (password ${DEMO_PASSWORD}): ${logins}.`;
}
