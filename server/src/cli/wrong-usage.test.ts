import { Command } from 'commander';
import { expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import { registerBackup } from './backup.ts';
import { registerRestore } from './restore.ts';
import { registerSimulate } from './simulate.ts';
import { registerSnapshot } from './snapshot.ts';
import { registerStatistics } from './statistics.ts';

/** Reads a command line as the program does; none of these reaches a database. */
async function run(...words: readonly string[]): Promise<void> {
  const settings = readConfig({});
  if (!settings.ok) throw new Error(settings.refusal.join());
  const program = new Command().exitOverride().configureOutput({ writeErr: () => undefined });
  const fail = (sentence: string) => {
    throw new Error(`refused, not wrong usage: ${sentence}`);
  };
  const io = { out: fail, json: () => undefined, fail };
  registerStatistics(program, io, settings.value);
  registerSimulate(program, io, settings.value);
  registerSnapshot(program, io, settings.value);
  registerBackup(program, io, settings.value);
  registerRestore(program, io, settings.value);
  await program.parseAsync([...words], { from: 'user' });
}

test.each([
  [['statistics'], '--from'],
  [['statistics', '--from', '2022-06-13'], '--to'],
  [['statistics', 'explain'], '--from'],
  [['statistics', 'explain', '--to', '2022-06-17'], '--from'],
])('%j is wrong usage: an option that is required is missing', async (words, option) => {
  await expect(run(...words)).rejects.toMatchObject({
    code: 'commander.missingMandatoryOptionValue',
    message: expect.stringContaining(option),
  });
});

test.each([
  [['statistics'], []],
  [['statistics'], ['--scope', 'province']],
  [['statistics', 'explain'], []],
  [
    ['snapshot', 'take'],
    ['--scope', 'provinceOwn'],
  ],
])(
  '%j is wrong usage: a department is named, and other figures are asked for',
  async (words, scope) => {
    const asked = ['--from', '2022-06-13', '--to', '2022-06-17', '--department', 'HEALTH'];
    await expect(run(...words, ...asked, ...scope)).rejects.toMatchObject({
      code: 'commander.error',
      message: expect.stringContaining('--scope department'),
    });
  },
);

test('with both days the command goes on to read them, also behind explain', async () => {
  const days = ['--from', '2022-06-17', '--to', '2022-06-13'];
  for (const words of [['statistics'], ['statistics', 'explain']]) {
    await expect(run(...words, ...days)).rejects.toThrow('--to 2022-06-13 lies before --from');
  }
});

test.each([
  [['simulate'], '--cases'],
  [['simulate', '--cases', '5', '--profile', 'sichuan-2022h1'], '--cases'],
  [['simulate', '--profile', 'sichuan-2022h1', '--to', '2022-06-18'], '--to'],
  [['simulate', '--profile', 'sichuan-2030'], 'sichuan-2022h1'],
  [['simulate', '--profile', 'sichuan-2022h1', '--scale', '2'], '0.01'],
])('%j is wrong usage: what is simulated is said once and exactly', async (words, named) => {
  await expect(run(...words)).rejects.toMatchObject({ message: expect.stringContaining(named) });
});

test.each([
  [['backup'], 'commander.missingArgument'],
  [['restore'], 'commander.missingArgument'],
  [['backup', 'one', 'other'], 'commander.excessArguments'],
  [['restore', 'one', '--force'], 'commander.unknownOption'],
])('%j is wrong usage: a copy is one folder and nothing is forced', async (words, code) => {
  await expect(run(...words)).rejects.toMatchObject({ code });
});
