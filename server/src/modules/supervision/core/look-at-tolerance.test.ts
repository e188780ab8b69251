import { expect, test } from 'vitest';
import { aStory, CHIEF, HANDLER, seenOn, type Told } from '../testing/a-story.ts';

const ALLOWED: readonly Told[] = [
  ['cases/received', '2022-06-13'],
  ['cases/tolerance-asked', '2022-06-14'],
  ['cases/tolerance-allowed', '2022-06-14', CHIEF],
];
const SUPPLIED: readonly Told[] = [
  ...ALLOWED,
  ['cases/accepted-tolerantly', '2022-06-14'],
  ['cases/tolerated-supplied', '2022-06-20'],
];

const tasksOn = (day: string, story: readonly Told[]) =>
  seenOn(day, aStory(story)).findings.filter(({ rule }) => rule === 'T1');

test('T1: a tolerance that the leader has agreed to is a task until what follows is found in order', () => {
  expect(tasksOn('2022-06-20', SUPPLIED)).toMatchObject([
    { level: 'TASK', on: '2022-06-14', lastDay: undefined },
  ]);
  const examined = (verdict: string): Told => [
    'cases/tolerated-examined',
    '2022-06-21',
    HANDLER,
    { verdict },
  ];
  expect(tasksOn('2022-06-21', [...SUPPLIED, examined('FIX')])).toMatchObject([
    { lastDay: undefined },
  ]);
  expect(tasksOn('2022-06-21', [...SUPPLIED, examined('PASS')])).toMatchObject([
    { lastDay: '2022-06-21' },
  ]);
});

test('T1: the task of one that came to nothing is over with it', () => {
  const withdrawn: readonly Told[] = [...ALLOWED, ['cases/withdrawn', '2022-06-15']];
  expect(tasksOn('2022-06-15', withdrawn)).toMatchObject([{ lastDay: '2022-06-15' }]);
});
