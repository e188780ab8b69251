import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCaseBodies } from './modules/cases/index.ts';
import { type Dice, pick, seededDice } from './modules/exchange/index.ts';
import { foldAll } from './modules/statistics/index.ts';
import { caseIdOf, chainHash, journalDigest, loadLocalSigner } from './platform/crypto/index.ts';
import { type Database, openDatabase } from './platform/database/index.ts';
import { createTestDatabase, type TestDatabase } from './platform/database/testing.ts';
import { type Head, lastSeal, makeCheckpoints } from './platform/sealing.ts';
import { in2022 } from './testing/a-report.ts';
import { MATTERS } from './testing/counted-matters.ts';
import { sealReports } from './testing/sealed-chain.ts';
import { type Finding, verify } from './verify.ts';

const TAMPERINGS = process.env['RELIABILITY'] === 'full' ? 10_000 : 500;
const SEALS = 5;

const folder = mkdtempSync(join(tmpdir(), 'banshi-verify-'));
let base: TestDatabase;
/** What somebody with the owner's rights can do. */
let owner: Database;
let kept: Head;
let entries: readonly Entry[];

interface Entry {
  readonly caseId: string;
  readonly version: number;
  readonly body: string;
}

beforeAll(async () => {
  base = await createTestDatabase();
  owner = openDatabase({ url: base.ownerUrl, poolMax: 2 });
  for (let n = 0; n < SEALS; n += 1) {
    await sealReports(base.database, n);
    // The last seal has a checkpoint of its own, the others share two.
    if (n % 2 === 1 || n === SEALS - 1) await makeCheckpoints(checkpointDeps());
  }
  await foldAll({ db: base.database, matters });
  kept = await lastSeal(base.database);
  entries = await readEntries();
  await sql`create table public.journal_kept as select * from cases.journal`.execute(owner);
  await sql`create table public.seals_kept as select * from platform.seals`.execute(owner);
});
afterAll(async () => {
  await owner.destroy();
  await base.close();
  rmSync(folder, { recursive: true });
});

async function matters() {
  return { byId: MATTERS };
}

const check = (head?: Head, entriesAtOnce?: number) =>
  verify({ db: base.database, matters, ...(entriesAtOnce ? { entriesAtOnce } : {}) }, head);
/** With the checkpoints of both places, and without anything that a person kept. */
const checkSigned = () => {
  const { signing, checkpointFile: file } = checkpointDeps();
  return verify({ db: base.database, matters, checkpoints: { signing, file } }, undefined);
};

function checkpointDeps() {
  const signing = loadLocalSigner(join(folder, 'signing-key.json'));
  const checkpointFile = join(folder, 'checkpoints.ndjson');
  return { db: base.database, now: () => in2022(0), signing, checkpointFile };
}

async function readEntries(): Promise<Entry[]> {
  const { rows } = await sql<Pick<Entry, 'caseId' | 'version'>>`
    select case_id as "caseId", version from cases.journal order by case_id, version`.execute(
    owner,
  );
  return [...(await readCaseBodies(owner, rows))].toSorted(
    (one, other) => one.caseId.localeCompare(other.caseId) || one.version - other.version,
  );
}

async function restore(): Promise<void> {
  await sql`truncate cases.journal, platform.seals`.execute(owner);
  await sql`insert into cases.journal select * from public.journal_kept`.execute(owner);
  await sql`insert into platform.seals select * from public.seals_kept`.execute(owner);
}

const setBody = ({ caseId, version }: Entry, body: string) =>
  sql`update cases.journal set body = ${body}, packed = null where case_id = ${caseId} and version = ${version}`.execute(
    owner,
  );
const entryAt = ({ caseId, version }: Entry): Finding => ({ kind: 'entry', caseId, version });

/** A forgery that changes no count: only the moment of recording. */
const forged = (body: string) =>
  body.replace(/(?<="at":|^\["[RA]",)\d+/, (at) => String(Number(at) - 1));

/** Each tampers with the database and says what is to be found first. */
const TAMPER: Readonly<Record<string, (dice: Dice) => Promise<Finding>>> = {
  edit: async (dice) => {
    const entry = pick(dice, entries);
    await setBody(entry, forged(entry.body));
    return entryAt(entry);
  },
  delete: async (dice) => {
    const entry = pick(dice, entries);
    await sql`delete from cases.journal
              where case_id = ${entry.caseId} and version = ${entry.version}`.execute(owner);
    return entryAt(entry);
  },
  insert: async (dice) => {
    const { caseId, body } = pick(dice, entries);
    const version = entries.filter((one) => one.caseId === caseId).length + 1;
    await sql`insert into cases.journal values (${caseId}, ${version}, ${body})`.execute(owner);
    return entryAt({ caseId, version, body });
  },
  swap: async (dice) => {
    const one = pick(dice, entries);
    const other = pick(
      dice,
      entries.filter(({ body }) => body !== one.body),
    );
    const [early, late] =
      entries.indexOf(one) < entries.indexOf(other) ? [one, other] : [other, one];
    await setBody(early, late.body);
    await setBody(late, early.body);
    return entryAt(early);
  },
  'seal edited': async (dice) => {
    const seq = 1 + dice(SEALS);
    const place = dice(52);
    await sql`update platform.seals
              set entries = set_byte(entries, ${place}::integer, 255 - get_byte(entries, ${place}::integer))
              where seq = ${seq}`.execute(owner);
    return { kind: 'seal', seq };
  },
  'tail cut': async () => {
    await sql`delete from platform.seals where seq = ${SEALS}`.execute(owner);
    return { kind: 'head' };
  },
  'suffix hashed anew': async (dice) => {
    const entry = pick(dice, entries);
    await hashAnew(entry, forged(entry.body));
    return { kind: 'head' };
  },
};

interface SealRow {
  readonly seq: number;
  readonly entries: Buffer;
}

/** Forges an entry, its digest, and every seal from there on: the chain agrees with itself again. */
async function hashAnew(entry: Entry, body: string): Promise<void> {
  await setBody(entry, body);
  const old = journalDigest(entry.caseId, entry.version, entry.body);
  const { rows } = await sql<SealRow>`select seq, entries from platform.seals order by seq`.execute(
    owner,
  );
  let previous: Buffer = Buffer.alloc(32);
  for (const { seq, entries: packed } of rows) {
    const at = packed.indexOf(old);
    if (at >= 0) journalDigest(entry.caseId, entry.version, body).copy(packed, at);
    const hash = chainHash(previous, packed);
    await sql`update platform.seals set entries = ${packed}, previous_hash = ${previous}, hash = ${hash}
              where seq = ${seq}`.execute(owner);
    previous = hash;
  }
}

test('an untouched journal verifies, at once and in shares', async () => {
  for (const entriesAtOnce of [100, 10, 1]) {
    const { findings, ...counts } = await check(kept, entriesAtOnce);
    expect(counts).toMatchObject({ cases: 30, entries: 45, mismatches: 0, brokenLinks: 0 });
    expect(findings).toEqual([]);
  }
});

test('reports that are kept as texts, as those of before are, verify beside those in bytes', async () => {
  const { rows } = await sql<{ n: number }>`
    select count(*)::integer as n from cases.journal where packed is not null`.execute(owner);
  expect(rows[0]?.n).toBe(entries.length);
  for (const [place, entry] of entries.entries()) {
    if (place % 2 === 0) await setBody(entry, entry.body);
  }
  expect(await check(kept)).toMatchObject({ findings: [], mismatches: 0 });
  await restore();
});

describe(`R23: of ${TAMPERINGS} tamperings each is found at its exact place:`, () => {
  const kinds = Object.entries(TAMPER);
  test.each(kinds)('%s', async (_name, tamper) => {
    const dice = seededDice(23);
    for (let n = 0; n < Math.ceil(TAMPERINGS / kinds.length); n += 1) {
      const expected = await tamper(dice);
      // Every other time in several shares, each of a few cases.
      const { findings, brokenLinks } = await check(kept, n % 2 === 0 ? 10 : undefined);
      expect(brokenLinks).toBeGreaterThan(0);
      expect(findings.find(({ kind }) => kind === expected.kind)).toEqual(expected);
      await restore();
    }
  });
});

test('R23, control: without the kept head a chain hashed anew passes', async () => {
  const [entry] = entries;
  if (!entry) throw new Error('there are entries');
  await hashAnew(entry, forged(entry.body));
  const { brokenLinks, mismatches } = await check(undefined);
  await restore();
  expect({ brokenLinks, mismatches }).toEqual({ brokenLinks: 0, mismatches: 0 });
});

test('R23: the checkpoints of both places agree with an untouched chain', async () => {
  const { findings, checkpoints, checkpointsInFile } = await checkSigned();
  expect({ findings, checkpoints, checkpointsInFile }).toEqual({
    findings: [],
    checkpoints: 3,
    checkpointsInFile: 3,
  });
});

test('R23: a chain hashed anew is found by its checkpoints, at the exact seal and with no kept head', async () => {
  const third = entries.find(({ caseId }) => caseId === caseIdOf('test', 'V2-0'));
  if (!third) throw new Error('the third seal has this case');
  await hashAnew(third, forged(third.body));
  const { findings, brokenLinks } = await checkSigned();
  await restore();
  expect(findings).toEqual([{ kind: 'checkpoint', place: 'table', seq: 3 }]);
  expect(brokenLinks).toBe(2);
});

test('R23: a tail cut off with its checkpoints is found by the second place, and nothing is signed on it', async () => {
  await sql`create table public.checkpoints_kept as select * from platform.checkpoints`.execute(
    owner,
  );
  await sql`delete from platform.seals where seq >= 5`.execute(owner);
  await sql`delete from platform.checkpoints where seq >= 5`.execute(owner);
  const { findings } = await checkSigned();
  const signed = await makeCheckpoints(checkpointDeps());
  await restore();
  await sql`insert into platform.checkpoints
            select * from public.checkpoints_kept where seq >= 5`.execute(owner);
  expect(findings).toContainEqual({ kind: 'checkpoint', place: 'file', seq: 5 });
  expect(signed).toEqual({ ok: false, refusal: { seq: 5 } });
});

test('R23: a checkpoint that was edited in the second place vouches for nothing from there on', async () => {
  const { checkpointFile } = checkpointDeps();
  const whole = readFileSync(checkpointFile, 'utf8');
  const [first, second, third] = whole.trimEnd().split('\n');
  writeFileSync(
    checkpointFile,
    `${[first, second?.replace('"at":', '"at":1'), third].join('\n')}\n`,
  );
  const { findings } = await checkSigned();
  writeFileSync(checkpointFile, whole);
  expect(findings).toEqual([{ kind: 'checkpoint', place: 'file', seq: 3 }]);
});

test('R17: a total bumped by hand and a row changed behind the journal are found', async () => {
  await sql`update statistics.totals set n = n + 1 where dimension = 'area' and grain = 'day'
            and measure = 'closed'`.execute(owner);
  await sql`update cases.cases set closed_at = closed_at + interval '1 ms'
            where id = ${entries[0]?.caseId} and closed_at is not null`.execute(owner);
  await sql`update cases.cases set area = '510100' where id = ${entries.at(-1)?.caseId}`.execute(
    owner,
  );
  const { findings, brokenLinks, mismatches } = await check(kept);
  expect(brokenLinks).toBe(0);
  expect(mismatches).toBeGreaterThanOrEqual(2);
  expect(findings.map(({ kind }) => kind).sort()).toEqual(['case', 'total']);
});
