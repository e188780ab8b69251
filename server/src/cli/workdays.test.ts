import { Command } from 'commander';
import { expect, test } from 'vitest';
import { registerWorkdays } from './workdays.ts';

/** Runs the command and tells what it said. */
function run(...words: readonly string[]) {
  const said = { out: '', failure: '', json: undefined as unknown };
  const program = new Command().exitOverride().configureOutput({ writeErr: () => undefined });
  registerWorkdays(program, {
    out: (text) => {
      said.out += text;
    },
    json: (value) => {
      said.json = value;
    },
    fail: (sentence) => {
      said.failure += sentence;
    },
  });
  for (const command of program.commands.flatMap((each) => [each, ...each.commands])) {
    command.exitOverride().configureOutput({ writeErr: () => undefined });
  }
  program.parse(['workdays', ...words], { from: 'user' });
  return said;
}

test('days are added and counted, for people and for machines', () => {
  expect(run('add', '2022-06-13', '20').out).toBe('2022-07-11');
  expect(run('add', '2022-06-13', '20', '--json')).toEqual({
    out: '',
    failure: '',
    json: { date: '2022-07-11', provisional: false },
  });
  expect(run('count', '2022-01-01', '2022-06-17').out).toBe('113');
  expect(run('count', '2022-01-01', '2022-06-17', '--json').json).toEqual({
    days: 113,
    provisional: false,
  });
});

test('a year without a published calendar makes the result provisional', () => {
  expect(run('add', '2100-06-07', '1', '--json').json).toEqual({
    date: '2100-06-08',
    provisional: true,
  });
  expect(run('count', '1999-01-04', '1999-01-08').out).toMatch(/^5 \(provisional/);
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
])('%j is refused in one sentence', (words, sentence) => {
  for (const all of [words, [...words, '--json']]) {
    expect(run(...all)).toEqual({ out: '', failure: sentence, json: undefined });
  }
});

test('a missing word or an unknown option is wrong usage', () => {
  expect(() => run('add', '2022-06-13')).toThrow('missing required argument');
  expect(() => run('add', '2022-06-13', '1', '--days')).toThrow("unknown option '--days'");
  expect(() => run('count', '2022-06-13', '2022-06-14', '2022-06-15')).toThrow(
    'too many arguments',
  );
});
