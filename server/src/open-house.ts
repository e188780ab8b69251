import { existsSync } from 'node:fs';
import type { Config } from './config.ts';
import { createHouse, type Ground, type House } from './house.ts';
import { hasApplicants } from './modules/cases/index.ts';
import { systemNow } from './platform/clock.ts';
import {
  loadKeyRing,
  loadLocalSigner,
  type Protection,
  protectionOf,
} from './platform/crypto/index.ts';
import type { Database } from './platform/database/index.ts';
import { createClamdScanner, createFolderStore } from './platform/files/index.ts';
import { createIdSource } from './platform/ids.ts';
import { OperatorError } from './platform/operator-error.ts';

/** What a house stands on: the machine's clock, and the keys and files of this configuration. */
export async function openGround(db: Database, config: Config): Promise<Ground> {
  return {
    db,
    now: systemNow,
    newId: createIdSource(systemNow),
    protection: await openProtection(db, config.keyFile),
    files: createFolderStore({
      folder: config.filesFolder,
      sizeBytesMax: config.fileBytesMax,
      scanner: config.clamd && createClamdScanner(config.clamd),
    }),
    fontDirectory: config.fontDir,
    signing: loadLocalSigner(config.signingKeyFile),
    publicAddress: config.publicAddress,
    noticeChannels: [...config.noticeWays.keys()],
    missedDaysNeeded: config.missedDaysNeeded,
    // A cookie named so is only ever taken over HTTPS, by browsers' own rule.
    cookie: { name: config.secureCookies ? '__Host-sid' : 'sid', secure: config.secureCookies },
  };
}

/** The house on that ground. */
export async function openHouse(db: Database, config: Config): Promise<House> {
  return createHouse(await openGround(db, config));
}

/**
 * The keys of the operator. New ones are made for an empty database only: with others, what is kept
 * could neither be read nor found again.
 * @throws OperatorError when the key file is gone and the database holds numbers of people.
 */
async function openProtection(db: Database, keyFile: string): Promise<Protection> {
  if (!existsSync(keyFile) && (await hasApplicants(db))) {
    throw new OperatorError(
      `The key file ${keyFile} is missing, and the database holds numbers that only its keys can read; put the file back or set KEY_FILE.`,
    );
  }
  return protectionOf(loadKeyRing(keyFile));
}
