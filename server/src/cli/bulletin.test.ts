import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listBulletinDrafts } from '@banshi/contract/bulletin';
import { Command } from 'commander';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import { countCase } from '../testing/counted-case.ts';
import { type Hall, openHall } from '../testing/hall.ts';
import { registerBulletin } from './bulletin.ts';

let hall: Hall;
let folder: string;
beforeAll(async () => {
  hall = await openHall();
  hall.at('2022-06-30T09:00:00+08:00');
  const acceptedAt = '2022-06-13T09:00:00+08:00';
  const closedAt = '2022-06-17T23:59:59+08:00';
  await countCase(hall, { no: 'L1', bucket: 'license', acceptedAt, closedAt });
  await countCase(hall, { no: 'O1', bucket: 'otherNine', closedAt });
});
afterAll(() => hall.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'banshi-bulletin-'));
  return () => rm(folder, { recursive: true });
});

async function run(...words: string[]) {
  const said = { out: [] as string[], json: [] as unknown[], fail: [] as string[] };
  const io = {
    out: (text: string) => void said.out.push(text),
    json: (value: unknown) => void said.json.push(value),
    fail: (sentence: string) => void said.fail.push(sentence),
  };
  const settings = readConfig({ DATABASE_URL: hall.ownerUrl, BANSHI_DATA: folder });
  if (!settings.ok) throw new Error(settings.refusal.join());
  const program = new Command('banshi')
    .exitOverride()
    .configureOutput({ writeErr: () => undefined });
  registerBulletin(program, io, settings.value);
  await program.parseAsync(['bulletin', ...words], { from: 'user' });
  return said;
}

const WEEK = ['--from', '2022-06-13', '--to', '2022-06-17'];
const FIGURES = {
  license: { accepted: 1, closed: 1 },
  publicService: { accepted: 0, closed: 0 },
  otherNine: { accepted: 0, closed: 1 },
};

test('a week is compiled into a bulletin file with its figures, and nothing is stored', async () => {
  const { json, out, fail } = await run('draft', ...WEEK, '--json');
  expect([out, fail]).toEqual([[], []]);
  expect(json).toMatchObject([
    {
      year: 2022,
      period: { from: '2022-06-13', to: '2022-06-17' },
      sections: [
        { statistics: { from: '2022-01-01', to: '2022-06-17', figures: FIGURES } },
        { title: '窗口工作动态' },
        { title: '大厅巡查情况' },
      ],
    },
  ]);
  const editor = await hall.as('BULLETIN_EDITOR', 'CENTER');
  expect((await editor.call(listBulletinDrafts, {})).reply.drafts).toEqual([]);
});

test('a written draft renders to the sentence of its figures', async () => {
  const path = join(folder, 'draft.json');
  const draft = await run('draft', ...WEEK, '--out', path);
  expect(draft.out).toEqual([expect.stringContaining(`${path} (`)]);
  const text = join(folder, 'draft.txt');
  expect((await run('render', path, '--format', 'text', '--out', text)).fail).toEqual([]);
  expect(await readFile(text, 'utf8')).toContain(
    '2022年1月1日至2022年6月17日，省本级行政许可事项受理1件，办结1件；公共服务事项受理0件，办结0件，其它九类行权事项受理0件，办结1件。',
  );
});

test('figures that a file leaves out are counted when it is rendered', async () => {
  const [file] = (await run('draft', ...WEEK, '--json')).json as [{ sections: object[] }];
  const statistics = { source: '示例平台', from: '2022-06-13', to: '2022-06-13' };
  const path = join(folder, 'live.json');
  await writeFile(path, JSON.stringify({ ...file, sections: [{ title: '情况', statistics }] }));
  const text = join(folder, 'live.txt');
  expect((await run('render', path, '--format', 'text', '--out', text)).fail).toEqual([]);
  expect(await readFile(text, 'utf8')).toContain('行政许可事项受理1件，办结0件；');
});

test.each([
  ['2022-02-30', '2022-03-04', '--from 2022-02-30 is no day; write it as 2022-06-17.'],
  ['2022-06-13', '17.6.2022', '--to 17.6.2022 is no day; write it as 2022-06-17.'],
  ['2022-06-17', '2022-06-13', '--to 2022-06-13 lies before --from; exchange the two days.'],
])(
  'the week %s to %s is refused in one sentence and nothing is written',
  async (from, to, said) => {
    const out = join(folder, 'draft.json');
    const { fail } = await run('draft', '--from', from, '--to', to, '--out', out);
    expect(fail).toEqual([said]);
    expect(await readdir(folder)).toEqual([]);
  },
);

test('a week without its last day is wrong usage', async () => {
  await expect(run('draft', '--from', '2022-06-13')).rejects.toMatchObject({
    code: 'commander.missingMandatoryOptionValue',
  });
});

test('a folder that is not there is said so', async () => {
  const { fail } = await run('draft', ...WEEK, '--out', '/nowhere/draft.json');
  expect(fail).toEqual([
    '/nowhere/draft.json cannot be written (there is no such file or folder); check the folder.',
  ]);
});

test('a number that was typed is held against the figures of the database', async () => {
  const [file] = (await run('draft', ...WEEK, '--json')).json as { sections: object[] }[];
  const sections = (file?.sections ?? []).map((section) =>
    'statistics' in section ? { ...section, statistics: without(section.statistics) } : section,
  );
  sections.push({ title: '窗口动态', text: ['行政许可事项受理1件，办结2件。'] });
  const path = join(folder, 'typed.json');
  await writeFile(path, JSON.stringify({ ...file, sections }));
  const { json, fail } = await run('check', path, '--json');
  expect(json).toMatchObject([{ errors: 1, findings: [{ rule: 'P9', severity: 'error' }, {}] }]);
  expect(fail).toHaveLength(1);
});

function without(statistics: unknown): object {
  const { figures: _, ...rest } = statistics as { figures: unknown };
  return rest;
}
