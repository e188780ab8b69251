import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadSettingsFile } from './config-file.ts';

let folder: string;
let path: string;
let loaded: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'banshi-settings-'));
  path = join(folder, '.env');
  loaded = [];
});
afterEach(() => rm(folder, { recursive: true }));

const faults = () => loadSettingsFile(path, (from) => loaded.push(from));

test('without a file nothing is loaded and nothing is wrong', () => {
  expect(faults()).toEqual([]);
  expect(loaded).toEqual([]);
});

test('settings, remarks, blank lines and values over several lines are taken', async () => {
  const lines = ['# a remark: X="', '', 'PORT=3001 # near the other', 'export HOST = localhost'];
  const value = ['SMS_SECRET="first', 'second line', 'third" # the end', "LOG_LEVEL='info'", ''];
  await writeFile(path, [...lines, ...value].join('\r\n'));
  expect(faults()).toEqual([]);
  expect(loaded).toEqual([path]);
});

test('each line that is no setting is named by its number, and its text is not repeated', async () => {
  await writeFile(path, 'PORT 3001\nHOST=localhost\n\n: geheim\n');
  expect(faults()).toEqual([
    `${path} line 1 is no setting; write NAME=value, or # before what is only a remark.`,
    `${path} line 4 is no setting; write NAME=value, or # before what is only a remark.`,
  ]);
  expect(loaded, 'so that its other faults are told at once').toEqual([path]);
});

test.each([
  ['UTF-16', Buffer.from('\ufeffPORT=3001\n', 'utf16le')],
  ['another encoding', Buffer.from('PORT=3001 # für\n', 'latin1')],
])('a file in %s is refused and not loaded', async (_, bytes) => {
  await writeFile(path, bytes);
  expect(faults()).toEqual([`${path} is no text in UTF-8; save it as such, or remove it.`]);
  expect(loaded).toEqual([]);
});

/** The command line, in the folder with the file. */
function banshi(...words: string[]) {
  const main = join(import.meta.dirname, 'main.ts');
  const env = { PATH: process.env['PATH'], BANSHI_DATA: join(folder, 'data') };
  return spawnSync(process.execPath, [main, ...words], { cwd: folder, env, encoding: 'utf8' });
}

test('where the file is a folder, a command ends with one sentence, and help is given all the same', async () => {
  await mkdir(path);
  expect(banshi('workdays', 'count', '2022-01-01', '2022-06-17')).toMatchObject({
    status: 1,
    stdout: '',
    stderr:
      '.env cannot be read (it is a folder); make it a file that this account may read, or remove it.\n',
  });
  expect(banshi('workdays', '--help')).toMatchObject({ status: 0, stderr: '' });
});

test('what is wrong with the file and with its settings is told at once', async () => {
  await writeFile(path, 'LOG_LEVEL=loud\nPORT 3001\nFILE_MB_MAX=0\n');
  const { status, stderr } = banshi('workdays', 'count', '2022-01-01', '2022-06-17');
  expect(status).toBe(1);
  expect(stderr.split('\n').map((line) => line.split(' ')[0])).toEqual([
    '.env',
    'LOG_LEVEL',
    'FILE_MB_MAX',
    '',
  ]);
});
