import { Command } from 'commander';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import { type Hall, openHall } from '../testing/hall.ts';
import { registerBulletinVerify } from './bulletin-verify.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall.close());

async function run(...words: string[]) {
  const said = { out: [] as string[], json: [] as unknown[], fail: [] as string[] };
  const io = {
    out: (text: string) => void said.out.push(text),
    json: (value: unknown) => void said.json.push(value),
    fail: (sentence: string) => void said.fail.push(sentence),
  };
  const settings = readConfig({ DATABASE_URL: hall.ownerUrl, BANSHI_DATA: hall.folder });
  if (!settings.ok) throw new Error(settings.refusal.join());
  const program = new Command('banshi').exitOverride();
  registerBulletinVerify(program, io, settings.value);
  await program.parseAsync(['verify', ...words], { from: 'user' });
  return said;
}

// What is found in issues stands in modules/bulletin/verify-issues.test.ts.
test('all issues are verified; one that there is not is named', async () => {
  expect(await run('--json')).toEqual({ out: [], json: [[]], fail: [] });
  const none = '01a20ae4-a462-7190-b297-adae3a3cb841';
  expect((await run(none)).fail).toEqual([
    `There is no signed issue ${none}; copy the number from the address of its page.`,
  ]);
  expect((await run('19')).fail[0]).toContain('no signed issue 19');
});
