import { Command } from 'commander';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import { openDatabase } from '../platform/database/index.ts';
import { countCase } from '../testing/counted-case.ts';
import { type Hall, openHall } from '../testing/hall.ts';
import { registerSnapshot } from './snapshot.ts';
import { registerStatistics } from './statistics.ts';

const WEEK = ['--from', '2022-06-13', '--to', '2022-06-17'];
const MORNING = '2022-06-13T08:30:00+08:00';
let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
  await countCase(hall, { no: 'A', bucket: 'license', acceptedAt: MORNING });
});
afterAll(() => hall.close());

/** As far as the tests look at what commands print. */
interface Printed {
  readonly snapshotId: string;
  readonly asOf: string;
  readonly rows: readonly { readonly accepted: number }[];
  readonly total: { readonly accepted: number };
}

async function run(...words: string[]) {
  const said = { json: [] as Printed[], fail: [] as string[] };
  const io = {
    out: () => undefined,
    json: (value: unknown) => void said.json.push(value as Printed),
    fail: (sentence: string) => void said.fail.push(sentence),
  };
  const settings = readConfig({ DATABASE_URL: hall.ownerUrl, BANSHI_DATA: hall.folder });
  if (!settings.ok) throw new Error(settings.refusal.join());
  const program = new Command('banshi').exitOverride();
  registerSnapshot(program, io, settings.value);
  registerStatistics(program, io, settings.value);
  await program.parseAsync([...words, '--json'], { from: 'user' });
  return said;
}

/** What a command printed that prints once. */
function only({ json: [first], fail }: { json: readonly Printed[]; fail: readonly string[] }) {
  if (!first) throw new Error(fail.join());
  return first;
}

test('a snapshot is taken, found again by --as-of with its scope, verified, and its forgery found', async () => {
  const taken = only(await run('snapshot', 'take', ...WEEK));
  expect(taken).toMatchObject({ scope: 'provinceOwn', figures: { license: { accepted: 1 } } });
  await countCase(hall, { no: 'B', bucket: 'license', acceptedAt: MORNING });
  const scope = ['--scope', 'provinceOwn'];
  const now = only(await run('statistics', ...WEEK, ...scope));
  expect(now.total.accepted).toBe(2);
  // The case of the test is recorded by the clock of the test, long before the snapshot.
  const then = only(await run('statistics', ...WEEK, ...scope, '--as-of', taken.asOf));
  expect(then.rows.map((row) => row.accepted)).toEqual([2, 0, 0]);
  expect((await run('snapshot', 'list')).json[0]).toHaveLength(1);
  const late = await run('snapshot', 'verify', taken.snapshotId);
  expect(late.fail[0]).toContain('license accepted 1 where the journal tells 2');
  const owner = openDatabase({ url: hall.ownerUrl, poolMax: 1 });
  await sql`delete from statistics.snapshots`.execute(owner);
  await owner.destroy();
  await run('snapshot', 'take', ...WEEK, '--scope', 'department', '--department', 'HEALTH');
  expect((await run('snapshot', 'verify', '--all')).json).toEqual([{ checked: 1, faults: [] }]);
});

test('what does not fit together is said in words', async () => {
  expect((await run('snapshot', 'verify')).fail[0]).toContain('or give --all');
  expect((await run('snapshot', 'verify', 'none')).fail[0]).toContain('There is no snapshot none');
  const nowhere = ['--scope', 'department'];
  expect((await run('snapshot', 'take', ...WEEK, ...nowhere)).fail[0]).toContain('--department');
  const unknown = [...nowhere, '--department', 'NOBODY'];
  expect((await run('statistics', ...WEEK, ...unknown)).fail[0]).toContain('NOBODY');
});
