import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { proofFindings } from '@banshi/contract/text/en/proof-findings';
import { startProgress } from '../cli/progress.ts';
import { readBulletinFile } from '../cli/read-bulletin-file.ts';
import { PATIENCE } from '../cli/session.ts';
import { readConfig } from '../config.ts';
import { loadDemo } from '../demo/load-demo.ts';
import { createHouse, type House } from '../house.ts';
import { assert } from '../kernel/assert.ts';
import { type BulletinFile, proofreadBulletin } from '../modules/bulletin/index.ts';
import { findActorByLogin } from '../modules/identity/index.ts';
import { openGround } from '../open-house.ts';
import { systemNow } from '../platform/clock.ts';
import {
  APPLICATION_ROLE,
  type Database,
  joinEmbeddedServer,
  migrate,
  openDatabase,
  readMigrations,
} from '../platform/database/index.ts';
import { endInOrder } from '../platform/end-in-order.ts';
import { withOwnCluster } from '../reliability/own-cluster.ts';
import { firstDifference, scaledText } from './compare-texts.ts';
import type { BulletinPeople } from './issue-facts.ts';
import { halfYear, reproduce } from './reproduce.ts';

const USAGE = `npm run reproduce-bulletin -- --facts FILE [--expect TEXT] [--scale SHARE] [--data FOLDER]

Issues a bulletin from its facts, on a PostgreSQL of its own: the half-year by "simulate --profile sichuan-2022h1", then planned,
collected, compiled, written, submitted, reviewed, checked by the office, signed, typeset, printed, distributed and archived, each by
the demo account whose task it is.
  --facts FILE    a bulletin file without figures: items, inspection, lists, numbers, the day of signing
  --expect TEXT   the text that must come out, white space aside; with --scale its six figures are scaled as well
  --scale SHARE   that share of the half-year, such as 0.001; all of it if left out, which takes half an hour to hours and 20 GB
  --data FOLDER   keeps the database there, so that a run that was stopped goes on; else it is removed at the end`;

/** What was asked for on the command line. */
interface Asked {
  readonly facts: string;
  readonly expect: string | undefined;
  readonly scale: number;
  readonly data: string | undefined;
}

const OPTIONS = {
  facts: { type: 'string' },
  expect: { type: 'string' },
  scale: { type: 'string' },
  data: { type: 'string' },
  help: { type: 'boolean' },
} as const;

function asked(args: readonly string[]): Asked | undefined {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  const { facts, expect, data } = values;
  const scale = Number(values.scale ?? 1);
  if (values.help || facts === undefined || !(scale > 0 && scale <= 1)) return undefined;
  return { facts, expect, scale, data };
}

const out = (line: string) => void process.stdout.write(`${line}\n`);
const note = (line: string) => void process.stderr.write(`${line}\n`);

async function peopleIn(db: Database): Promise<BulletinPeople> {
  const logins = ['editor', 'bulletin.division', 'bulletin.office', 'signer'];
  const found = await Promise.all(logins.map((login) => findActorByLogin(db, login)));
  const [editor, division, office, signer] = found;
  assert(editor && division && office && signer, 'the demo has people for the bulletin');
  return { editor, division, office, signer };
}

/** A house with the catalogue and the accounts of the demo, and no cases. */
async function openFilled(db: Database, url: string, dataDir: string): Promise<House> {
  const settings = readConfig({ DATABASE_URL: url, BANSHI_DATA: dataDir });
  if (!settings.ok) throw new Error(settings.refusal.join(' '));
  const ground = { ...(await openGround(db, settings.value.config)), settleMs: 0 };
  // A folder that is used again has them already.
  await loadDemo(ground, { catalogueOnly: true });
  return createHouse(ground);
}

interface Given {
  readonly file: BulletinFile;
  /** The text that must come out. */
  readonly expected: string | undefined;
  readonly scale: number;
}

async function readGiven({ facts, expect, scale }: Asked): Promise<Given> {
  const read = await readBulletinFile(facts);
  if ('failure' in read) throw new Error(read.failure);
  const expected =
    expect &&
    (await readFile(expect, 'utf8').catch(() => {
      throw new Error(`${expect} cannot be read; name the text that must come out.`);
    }));
  return { file: read.file, expected, scale };
}

async function run({ file, expected, scale }: Given, place: Place): Promise<void> {
  const { url, dataDir } = place;
  const db = openDatabase({ url, applicationRole: APPLICATION_ROLE, poolMax: 8, ...PATIENCE });
  const house = await openFilled(db, url, dataDir);
  await refuseWhatBarsSigning(file, scale, house);
  const issues = await reproduce(house, await peopleIn(db), { file, scale, ...shownAt(place) });
  await house.close();
  await db.destroy();
  for (const { issueNo, totalNo } of issues) out(`issued: ${issueNo}, in all ${totalNo}`);
  if (expected === undefined) return out(issues[0].text);
  const wantedText = scale === 1 ? expected : scaledText(expected, halfYear(1), halfYear(scale));
  const difference = firstDifference(issues[0].text, wantedText);
  if (difference === undefined) return out('The text is the one that was expected.');
  out(`The text differs ${difference}.`);
  process.exitCode = 1;
}

/** Where a run works, and whether its folder is there afterwards. */
interface Place {
  readonly url: string;
  readonly dataDir: string;
  readonly isKept: boolean;
  readonly stopped: AbortSignal;
}

const NOTHING_KEPT = 'Nothing is kept, for no folder was named with --data.';

/** Says on stderr how far it has come, and when a signal ends it how to go on. */
function shownAt({ dataDir, isKept, stopped }: Place) {
  note('The half-year is filled in.');
  const progress = startProgress(process.stderr, {
    ...{ unit: 'report lines', now: systemNow, stopped },
    goOn: isKept ? `The same command goes on from there, by --data ${dataDir}.` : NOTHING_KEPT,
  });
  const onFilled = () => {
    progress.end();
    note('The half-year is there; the issues are made.');
    const begun = `The same command goes on with the issue that was begun, by --data ${dataDir}.`;
    stopped.addEventListener('abort', () => note(`Stopped. ${isKept ? begun : NOTHING_KEPT}`));
  };
  return { onProgress: progress.update, onFilled };
}

/** What proofreading would bar after hours is told before them. */
async function refuseWhatBarsSigning(
  file: BulletinFile,
  scale: number,
  { catalogue }: House,
): Promise<void> {
  const figures = async () => halfYear(scale).flows;
  const found = await proofreadBulletin(file, { figures, calendar: await catalogue.calendar() });
  const errors = found.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  const told = errors.map(
    ({ rule, code, path, quote, facts }) =>
      `${rule} ${path} 「${quote}」 ${proofFindings[code](facts)}`,
  );
  throw new Error(`Proofreading bars the signing of these facts:\n${told.join('\n')}`);
}

/** The database of a folder that is kept; our share in its server is given back whatever ends us. */
async function inFolder(
  dataDir: string,
  work: (url: string, stopped: AbortSignal) => Promise<void>,
): Promise<void> {
  const joining = joinEmbeddedServer({ dataDir });
  await endInOrder(
    async (stopped) => {
      const { url } = await joining;
      await migrate(url, await readMigrations());
      await work(url, stopped);
    },
    () => joining.then((server) => server.leave()),
  );
}

async function reproduceAsked(given: Asked): Promise<void> {
  const { data } = given;
  // What cannot be read is told before hours are spent on a half-year.
  const known = await readGiven(given);
  if (data === undefined) {
    await withOwnCluster(({ url, dataDir, stopped }) =>
      run(known, { url, dataDir: join(dataDir, 'house'), isKept: false, stopped }),
    );
  } else {
    await inFolder(data, (url, stopped) =>
      run(known, { url, dataDir: data, isKept: true, stopped }),
    );
  }
}

async function main(args: readonly string[]): Promise<void> {
  const wanted = asked(args);
  if (wanted) return reproduceAsked(wanted);
  out(USAGE);
  process.exitCode = args.includes('--help') ? 0 : 2;
}

await main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
