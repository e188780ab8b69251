import type { Command } from 'commander';
import { reencryptApplicants } from '../modules/cases/index.ts';
import { reencryptMobiles } from '../modules/identity/index.ts';
import { systemNow } from '../platform/clock.ts';
import {
  loadKeyRing,
  loadLocalSigner,
  protectionOf,
  rotateKeys,
} from '../platform/crypto/index.ts';
import type { CommandIo } from './io.ts';
import { startProgress } from './progress.ts';
import { type Settings, withDatabase } from './session.ts';

const HELP = `
In this order: back up the key file; "keys rotate"; start every process of Banshi anew, so that all of them know the
new key; "keys reencrypt"; back up the key file again. Older keys stay in it, for backups of the database.`;

interface Options {
  readonly json?: true;
}

/** `banshi keys rotate`, `banshi keys reencrypt` and `banshi keys public`. */
export function registerKeys(program: Command, io: CommandIo, settings: Settings): void {
  const keys = program
    .command('keys')
    .description('the keys that protect numbers of people, and those that sign')
    .addHelpText('after', HELP);
  keys
    .command('rotate')
    .description('add a new key to the key file; whoever starts from now on encrypts with it')
    .option('--json', 'print {"keyId":…}')
    .action((options: Options) => {
      const { keyFile } = settings.config;
      const keyId = rotateKeys(keyFile);
      if (options.json) io.json({ keyId });
      else
        io.out(
          `Key ${keyId} is in ${keyFile}. Start Banshi anew, then run "npx banshi keys reencrypt".`,
        );
    });
  keys
    .command('reencrypt')
    .description(
      'encrypt what older keys closed with the key of today; may be ended and begun again',
    )
    .option('--json', 'print {"applicants":…}')
    .action(async (options: Options) => {
      const applicants = await reencrypt(settings);
      if (options.json) io.json({ applicants });
      else io.out(`${applicants} applicants were encrypted anew.`);
    });
  keys
    .command('public')
    .description('print the public keys that documents and checkpoints are signed with, as PEM')
    .option('--json', 'print {"pem":…}')
    .action(async (options: Options) => {
      const pem = await loadLocalSigner(settings.config.signingKeyFile).publicKeys();
      if (options.json) io.json({ pem });
      else io.out(pem.trimEnd());
    });
}

async function reencrypt(settings: Settings): Promise<number> {
  const protection = protectionOf(loadKeyRing(settings.config.keyFile));
  return withDatabase(settings, async ({ db }) => {
    let progress: ReturnType<typeof startProgress> | undefined;
    const onProgress = (done: number, total: number) => {
      progress ??= startProgress(process.stderr, { total, unit: 'applicants', now: systemNow });
      progress.update(done);
    };
    await reencryptMobiles(db, protection);
    try {
      return await reencryptApplicants({ db, protection, onProgress });
    } finally {
      progress?.end();
    }
  });
}
