import { Command } from 'commander';
import { expect, test } from 'vitest';
import { publishedCalendar } from '../platform/published-calendar.ts';
import { registerWorkdays } from './workdays.ts';

/** Runs the command and tells what it said. */
async function run(...words: readonly string[]) {
  const said = { out: '', failure: '', json: undefined as unknown };
  const program = new Command().exitOverride().configureOutput({ writeErr: () => undefined });
  const io = {
    out: (text: string) => {
      said.out += text;
    },
    json: (value: unknown) => {
      said.json = value;
    },
    fail: (sentence: string) => {
      said.failure += sentence;
    },
  };
  registerWorkdays(program, io, async () => publishedCalendar());
  for (const command of program.commands.flatMap((each) => [each, ...each.commands])) {
    command.exitOverride().configureOutput({ writeErr: () => undefined });
  }
  await program.parseAsync(['workdays', ...words], { from: 'user' });
  return said;
}

test('days are added and counted, for people and for machines', async () => {
  expect((await run('add', '2022-06-13', '20')).out).toBe('2022-07-11');
  expect(await run('add', '2022-06-13', '20', '--json')).toEqual({
    out: '',
    failure: '',
    json: { date: '2022-07-11', provisional: false },
  });
  expect((await run('count', '2022-01-01', '2022-06-17')).out).toBe('113');
  expect((await run('count', '2022-01-01', '2022-06-17', '--json')).json).toEqual({
    days: 113,
    provisional: false,
  });
});

test('a year without a published calendar makes the result provisional', async () => {
  expect((await run('add', '2100-06-07', '1', '--json')).json).toEqual({
    date: '2100-06-08',
    provisional: true,
  });
  expect((await run('count', '1999-01-04', '1999-01-08')).out).toMatch(/^5 \(provisional/);
});

test.each([
  [['add', '2022-02-30', '1'], 'DATE 2022-02-30 does not exist in the calendar; give a real day.'],
  [
    ['add', '13.6.2022', '1'],
    'DATE "13.6.2022" is no date; write it as YYYY-MM-DD, for example 2022-06-13.',
  ],
  [
    ['add', '2022-06-13', 'x'],
    'N "x" is no number of working days; give a whole number, 0 to 10000.',
  ],
  [
    ['add', '2022-06-13', '10001'],
    'N "10001" is no number of working days; give a whole number, 0 to 10000.',
  ],
  [
    ['add', '2022-06-13', '-1'],
    'N "-1" is no number of working days; give a whole number, 0 to 10000.',
  ],
  [['add', '9999-12-31', '1'], 'DATE 9999-12-31 lies too far ahead; give a day up to 9900-12-31.'],
  [
    ['count', '2022-06-17', '2022-06-16'],
    'TO 2022-06-16 lies before FROM 2022-06-17; give the earlier day first.',
  ],
  [
    ['count', '2022-01-01', '2022-13-01'],
    'TO 2022-13-01 does not exist in the calendar; give a real day.',
  ],
])('%j is refused in one sentence', async (words, sentence) => {
  for (const all of [words, [...words, '--json']]) {
    expect(await run(...all)).toEqual({ out: '', failure: sentence, json: undefined });
  }
});

test('a missing word or an unknown option is wrong usage', async () => {
  await expect(run('add', '2022-06-13')).rejects.toThrow('missing required argument');
  await expect(run('add', '2022-06-13', '1', '--days')).rejects.toThrow("unknown option '--days'");
  await expect(run('count', '2022-06-13', '2022-06-14', '2022-06-15')).rejects.toThrow(
    'too many arguments',
  );
});
