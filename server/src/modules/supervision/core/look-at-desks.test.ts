import { expect, test } from 'vitest';
import { aStory, CHIEF, CLERK, HANDLER, seenOn, type Told } from '../testing/a-story.ts';

/** Promised within five working days of 13 June: Monday the 20th. */
const ACCEPTED: readonly Told[] = [
  ['cases/received', '2022-06-13'],
  ['cases/accepted', '2022-06-13T11:00:00+08:00'],
];
const CLAIMED = [[HANDLER, '2022-06-14']] as const;

const namedBy = (rule: string, day: string, story: ReturnType<typeof aStory>) =>
  seenOn(day, story)
    .findings.filter((one) => one.rule === rule)
    .map(({ level, personId }) => [level, personId]);

test('R1, R3: a case that is claimed and not reviewed is that of whoever has it', () => {
  const claimed = aStory(ACCEPTED, 'PROMISE', CLAIMED);
  expect(namedBy('R1', '2022-06-17', claimed)).toEqual([['WARNING', HANDLER]]);
  expect(namedBy('R3', '2022-06-21', claimed)).toEqual([['YELLOW', HANDLER]]);
  const before = aStory(ACCEPTED, 'PROMISE', [[CLERK, '2022-06-13']]);
  expect(namedBy('R3', '2022-06-21', before)).toEqual([['YELLOW', undefined]]);
});

test('R3: whoever takes it when the promise has run out is not named, nor whoever put it back', () => {
  const late = [...CLAIMED, [null, '2022-06-17'], [CHIEF, '2022-06-21']] as const;
  const { findings } = seenOn('2022-06-24', aStory(ACCEPTED, 'PROMISE', late));
  const named = findings.filter(({ rule }) => rule === 'R3').map(({ personId }) => personId);
  expect(named).toEqual([undefined, CHIEF]);
});

test('R3: a case that was sent back is that of whoever has it now, a reviewed one its reviewer’s', () => {
  const reviewed: readonly Told[] = [...ACCEPTED, ['cases/reviewed', '2022-06-14', HANDLER]];
  const verifying = aStory(reviewed, 'PROMISE', [...CLAIMED, [CHIEF, '2022-06-15']]);
  expect(namedBy('R3', '2022-06-21', verifying)).toEqual([['YELLOW', HANDLER]]);
  const back: readonly Told[] = [...reviewed, ['cases/sent-back', '2022-06-15', CHIEF]];
  expect(namedBy('R3', '2022-06-21', aStory(back))).toEqual([['YELLOW', HANDLER]]);
  const other = aStory(back, 'PROMISE', [...CLAIMED, [CLERK, '2022-06-16']]);
  expect(namedBy('R3', '2022-06-21', other)).toEqual([['YELLOW', CLERK]]);
});

test('R2: a step that is not done is that of whoever has it', () => {
  // Verification may take two fifths of five working days, two from the 14th: Thursday the 16th.
  const reviewed: readonly Told[] = [...ACCEPTED, ['cases/reviewed', '2022-06-14', HANDLER]];
  const verifying = aStory(reviewed, 'PROMISE', [...CLAIMED, [CHIEF, '2022-06-15']]);
  expect(namedBy('R2', '2022-06-17', verifying)).toEqual([['WARNING', CHIEF]]);
});
