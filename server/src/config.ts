import { dirname, join } from 'node:path';
import { NOTICE_CHANNELS, type NoticeChannel } from '@banshi/contract/notice-words';
import { REVISIT_ATTEMPTS } from '@banshi/contract/review-words';
import { clamdAddress } from './config-clamd.ts';
import { hostToListenOn } from './config-host.ts';
import {
  dataFolder,
  fontFolder,
  keyFilePath,
  kindOnDisk,
  trustedProxies,
} from './config-places.ts';
import { integer, type Machine, type Settings, word } from './config-settings.ts';
import { ok, type Result, refuse } from './kernel/result.ts';
import type { ClamdAddress } from './platform/files/index.ts';
import { LOG_LEVELS, type LogLevel } from './platform/log.ts';

/** What the operator has set; may be printed and logged. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Everything that Banshi keeps outside the database, and the embedded database itself. */
  readonly dataDir: string;
  /** Where the files of cases are kept, by their content. */
  readonly filesFolder: string;
  /** The site's own fonts, looked at before the shipped ones. */
  readonly fontDir: string | undefined;
  /** Keys that protect personal data; never inside the database or its backup. */
  readonly keyFile: string;
  /** The local signer's key, beside the others; documents are signed with it. */
  readonly signingKeyFile: string;
  /** Where checkpoints of the chain are kept outside the database. */
  readonly checkpointFile: string;
  /** Where the public reaches this house, without a slash at the end; printed in QR codes. */
  readonly publicAddress: string;
  readonly logLevel: LogLevel;
  /** Cookies travel over HTTPS only; off for a plain address on the own machine. */
  readonly secureCookies: boolean;
  /** Proxies whose forwarded addresses are believed. */
  readonly trustedProxies: readonly string[];
  /** A file handed in is at most this large. */
  readonly fileBytesMax: number;
  /** The virus scanner that is asked about each file; none is asked when it is not set. */
  readonly clamd: ClamdAddress | undefined;
  /** Connections to the database at most. */
  readonly poolMax: number;
  /** The ways by which notices go out to applicants, each with where it sends to; the folder sends nowhere. */
  readonly noticeWays: ReadonlyMap<NoticeChannel, string | undefined>;
  /** On so many working days who rated badly is called in vain before his review may be closed without him. */
  readonly missedDaysNeeded: number;
}

/** What is never printed or logged. */
export interface Secrets {
  /** A PostgreSQL of the operator's; without it the embedded one is used. */
  readonly databaseUrl: string | undefined;
  /** What signs the notices that are posted, and the password of the mail account, by way. */
  readonly noticeSecrets: ReadonlyMap<NoticeChannel, string>;
}

/** Whether only the machine itself reaches this host. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host);
}

export type Environment = Readonly<Record<string, string | undefined>>;

const PORT_DEFAULT = 3000;
const PORT_MAX = 65_535;
const POOL_DEFAULT = 20;
const POOL_MAX = 500;
const MEGABYTE = 1024 * 1024;
const FILE_MB_DEFAULT = 50;
const FILE_MB_MAX = 1024;
const LOOPBACK = /^(127(\.\d+){3}|localhost|::1)$/;

/** Reads the environment; the refusal holds one sentence for each wrong setting. */
export function readConfig(
  environment: Environment,
  machine: Machine = { kindOf: kindOnDisk, isKnownHost: true },
): Result<{ readonly config: Config; readonly secrets: Secrets }, readonly string[]> {
  const faults: string[] = [];
  const settings: Settings = {
    text: (name) => environment[name]?.trim() || undefined,
    fault: (name, sentence) => faults.push(`${name} ${sentence}`),
    ...machine,
  };
  const dataDir = dataFolder(settings);
  const host = hostToListenOn(settings);
  const port = integer(settings, 'PORT', { low: 1, high: PORT_MAX, otherwise: PORT_DEFAULT });
  const keyFile = keyFilePath(settings, dataDir);
  const config: Config = {
    host,
    port,
    dataDir,
    filesFolder: join(dataDir, 'files'),
    fontDir: fontFolder(settings),
    keyFile,
    signingKeyFile: join(dirname(keyFile), 'signing-key.json'),
    checkpointFile: join(dataDir, 'checkpoints.ndjson'),
    publicAddress: publicAddress(settings, `http://${host}:${port}`),
    logLevel: word(settings, 'LOG_LEVEL', { known: LOG_LEVELS, otherwise: 'info' }),
    secureCookies: !isInsecure(settings, host),
    trustedProxies: trustedProxies(settings),
    fileBytesMax:
      MEGABYTE *
      integer(settings, 'FILE_MB_MAX', { low: 1, high: FILE_MB_MAX, otherwise: FILE_MB_DEFAULT }),
    clamd: clamdAddress(settings),
    poolMax: integer(settings, 'DATABASE_POOL_MAX', {
      low: 2,
      high: POOL_MAX,
      otherwise: POOL_DEFAULT,
    }),
    noticeWays: noticeWays(settings),
    missedDaysNeeded: integer(settings, 'REVISIT_ATTEMPTS', {
      ...{ low: 1, high: 10, otherwise: REVISIT_ATTEMPTS },
    }),
  };
  const secrets = {
    databaseUrl: databaseUrl(settings),
    noticeSecrets: noticeSecrets(settings, config.noticeWays),
  };
  return faults.length > 0 ? refuse(faults) : ok({ config, secrets });
}

/** Plain HTTP is normal on the machine itself and must be asked for anywhere else. */
function isInsecure(settings: Settings, host: string): boolean {
  const otherwise = isLoopback(host) ? '1' : '0';
  return word(settings, 'COOKIE_INSECURE', { known: ['0', '1'], otherwise }) === '1';
}

/** Scheme, host and port alone: what stands behind them is ours to choose. */
function publicAddress(settings: Settings, otherwise: string): string {
  const text = settings.text('PUBLIC_ADDRESS');
  if (text === undefined) return otherwise;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isOrigin = /^https?:$/.test(url?.protocol ?? '') && `${url?.origin}/` === url?.href;
  if (url && isOrigin) return url.origin;
  settings.fault(
    'PUBLIC_ADDRESS',
    `is "${text}"; give scheme and host alone, such as https://banshi.example.gov.cn.`,
  );
  return otherwise;
}

/** The value is never repeated: it holds a password. */
function databaseUrl(settings: Settings): string | undefined {
  const text = settings.text('DATABASE_URL');
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isPostgres = url?.protocol === 'postgres:' || url?.protocol === 'postgresql:';
  if (url && isPostgres && url.hostname !== '' && url.pathname.length > 1) return text;
  settings.fault(
    'DATABASE_URL',
    'is not the address of a PostgreSQL database; write postgres://account:password@host:port/database.',
  );
  return undefined;
}

type NoticeWays = Config['noticeWays'];

/** Notices leave by the ways that are named; by none named, they are laid into a folder of the house. */
function noticeWays(settings: Settings): NoticeWays {
  const named = settings.text('NOTICES_BY')?.split(/[\s,]+/) ?? ['folder'];
  const known = NOTICE_CHANNELS.filter((one) => named.includes(one));
  if (known.length < new Set(named).size) {
    settings.fault(
      'NOTICES_BY',
      `is "${named.join(',')}"; give one or more of ${NOTICE_CHANNELS.join(', ')}.`,
    );
  }
  return new Map(
    known.map((one) => [one, NOTICE_ADDRESSES[one](settings, `${one.toUpperCase()}_URL`)]),
  );
}

/** How the address of each way is read and checked. */
const NOTICE_ADDRESSES: Readonly<
  Record<NoticeChannel, (settings: Settings, name: string) => string | undefined>
> = { sms: postAddress, webhook: postAddress, email: mailAddress, folder: () => undefined };

/** What is posted holds numbers of people: over HTTPS, or to a program on the machine itself. */
function postAddress(settings: Settings, name: string): string | undefined {
  const text = settings.text(name);
  const url = text !== undefined && URL.canParse(text) ? new URL(text) : undefined;
  const isSafe = url?.protocol === 'https:' || isLoopback(url?.hostname ?? '');
  if (url && isSafe && url.username === '' && url.password === '') return url.href;
  settings.fault(name, 'is no address to post notices to; give one that begins with https://.');
  return undefined;
}

/** The mail system and, before its @, the sender as whom letters leave; the password stands apart. */
function mailAddress(settings: Settings, name: string): string | undefined {
  const text = settings.text(name);
  const url = text !== undefined && URL.canParse(text) ? new URL(text) : undefined;
  const isMail = url?.protocol === 'smtps:' || url?.protocol === 'smtp:';
  if (url && isMail && url.username.includes('%40') && url.password === '') return url.href;
  settings.fault(
    name,
    'is no mail system; write smtps://sender@domain@host, with EMAIL_SECRET as its password.',
  );
  return undefined;
}

const SECRET_LENGTH_MIN = 16;

/** The values are never repeated. */
function noticeSecrets(settings: Settings, ways: NoticeWays): Secrets['noticeSecrets'] {
  const posting = [...ways.keys()].filter((one) => one !== 'folder');
  return new Map(
    posting.map((way) => {
      const name = `${way.toUpperCase()}_SECRET`;
      const secret = settings.text(name) ?? '';
      // The password of a mail account is made by others, and a relay of one's own may need none.
      if (way !== 'email' && secret.length < SECRET_LENGTH_MIN) {
        settings.fault(name, `is missing or short; give ${SECRET_LENGTH_MIN} characters or more.`);
      }
      return [way, secret];
    }),
  );
}
