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

/** What follows may follow when an event has ended, which is looked at again within five working days: the 20th. */
const UNTIL_AN_EVENT: readonly Told[] = [
  ['cases/received', '2022-06-13'],
  [
    'cases/accepted-tolerantly',
    '2022-06-13',
    HANDLER,
    {
      tolerance: {
        mode: 'LISTED',
        orderNums: [3],
        deadline: { kind: 'EVENT_BASED', event: '疫情封控结束', days: 5 },
        grantsBefore: true,
        due: { awaits: 'event', on: '2022-06-20', provisional: false, reminders: [] },
      },
    },
  ],
  ['cases/reviewed', '2022-06-14', HANDLER],
];

const warned = (rule: string, day: string, story: readonly Told[]) =>
  seenOn(day, aStory(story))
    .findings.filter((one) => one.rule === rule)
    .map(({ level, on, lastDay, personId }) => [level, on, lastDay, personId]);

test('T2: whose case it is, is warned on the day after a review of the event was due', () => {
  expect(warned('T2', '2022-06-20', UNTIL_AN_EVENT)).toEqual([]);
  const passed = ['WARNING', '2022-06-21', undefined, HANDLER];
  expect(warned('T2', '2022-06-21', UNTIL_AN_EVENT)).toEqual([passed]);
  const due = { awaits: 'event', on: '2022-06-29', provisional: false, reminders: [] };
  const reviewed: Told = [
    'cases/tolerance-reviewed',
    '2022-06-22',
    HANDLER,
    { finding: '仍在封控', due },
  ];
  const after = [...UNTIL_AN_EVENT, reviewed];
  expect(warned('T2', '2022-06-22', after)).toEqual([
    ['WARNING', '2022-06-21', '2022-06-22', HANDLER],
  ]);
  expect(warned('T2', '2022-06-30', after).at(-1)).toEqual([
    'WARNING',
    '2022-06-30',
    undefined,
    HANDLER,
  ]);
});

test('T2: a last day to supply is no review', () => {
  expect(warned('T2', '2022-12-01', SUPPLIED)).toEqual([]);
});

/** Granted on a promise on Monday 13 June, to be checked within sixty days: by Friday 12 August. */
const PROMISED: readonly Told[] = [
  ['cases/received', '2022-06-13'],
  ['cases/accepted-on-promise', '2022-06-13'],
  ['cases/granted-at-once', '2022-06-13', CHIEF],
  ['cases/closed', '2022-06-13', CHIEF],
  ['cases/delivered', '2022-06-14'],
];

test('T3: three working days before a check after the decision is due, its handler is warned', () => {
  expect(warned('T3', '2022-08-08', PROMISED)).toEqual([]);
  expect(warned('T3', '2022-08-09', PROMISED)).toEqual([
    ['WARNING', '2022-08-09', undefined, CHIEF],
  ]);
  expect(seenOn('2022-06-14', aStory(PROMISED)).lookOn).toBe('2022-08-09');
  const kept: Told = ['cases/promise-checked', '2022-07-01', HANDLER, { outcome: 'OK' }];
  expect(warned('T3', '2022-12-01', [...PROMISED, kept])).toEqual([]);
});

test('T4: a check that was missed, and a defect that nobody saw mended by its day, are warned of', () => {
  expect(warned('T4', '2022-08-12', PROMISED)).toEqual([]);
  expect(warned('T4', '2022-08-13', PROMISED)).toEqual([
    ['WARNING', '2022-08-13', undefined, CHIEF],
  ]);
  const defect: Told = [
    'cases/promise-checked',
    '2022-07-01',
    HANDLER,
    { outcome: 'DEFECT', rectifyBy: '2022-07-15' },
  ];
  const wanting = [...PROMISED, defect];
  expect(warned('T4', '2022-07-16', wanting)).toEqual([
    ['WARNING', '2022-07-16', undefined, CHIEF],
  ]);
  const mended: Told = ['cases/promise-checked', '2022-07-18', HANDLER, { outcome: 'OK' }];
  expect(warned('T4', '2022-07-18', [...wanting, mended])).toEqual([
    ['WARNING', '2022-07-16', '2022-07-18', CHIEF],
  ]);
});
