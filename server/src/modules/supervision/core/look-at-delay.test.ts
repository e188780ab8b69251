import { expect, test } from 'vitest';
import { aStory, CHIEF, HANDLER, seenOn, type Told } from '../testing/a-story.ts';
import type { Outlook } from './look.ts';

const RECEIVED: Told = ['cases/received', '2022-06-13'];
/** Promised until Monday 20 June, by law until 11 July. */
const ACCEPTED: Told = ['cases/accepted', '2022-06-13'];
const REVIEWED: Told = ['cases/reviewed', '2022-06-14', HANDLER];
const EXPLAINED: Told = ['cases/delay-explained', '2022-06-24', CHIEF];

function foundIn({ findings }: Outlook) {
  return findings
    .filter(({ rule }) => rule === 'R16')
    .map(({ level, on, lastDay }) => `${level} ${on}${lastDay ? ` until ${lastDay}` : ''}`);
}

test('R16: warns when a case is over its limit for more than two working days and nobody has said why', () => {
  const silent = aStory([RECEIVED, ACCEPTED, REVIEWED]);
  expect(foundIn(seenOn('2022-06-22', silent))).toEqual([]);
  expect(foundIn(seenOn('2022-06-23', silent))).toEqual(['WARNING 2022-06-23']);
  // Of the legal limit it is asked anew.
  expect(foundIn(seenOn('2022-07-14', silent))).toEqual([
    'WARNING 2022-06-23',
    'WARNING 2022-07-14',
  ]);
});

test('R16: is over with the explanation, or with an end without a decision; what was decided in time owes none', () => {
  const told = aStory([RECEIVED, ACCEPTED, REVIEWED, EXPLAINED]);
  expect(foundIn(seenOn('2022-06-25', told))).toEqual(['WARNING 2022-06-23 until 2022-06-23']);
  const withdrawn = aStory([RECEIVED, ACCEPTED, ['cases/withdrawn', '2022-06-22']]);
  expect(foundIn(seenOn('2022-06-30', withdrawn))).toEqual([]);
  const lawful = aStory([
    ...[RECEIVED, ACCEPTED, REVIEWED],
    ...([
      ['cases/verified', '2022-06-15', CHIEF],
      ['cases/granted', '2022-06-20', CHIEF],
    ] as const),
  ]);
  expect(foundIn(seenOn('2022-06-30', lawful))).toEqual([]);
});

test('R16: a late decision does not explain itself, nor does a stop that came after the limit', () => {
  const decided = aStory([
    ...[RECEIVED, ACCEPTED, REVIEWED],
    ...([
      ['cases/verified', '2022-06-21', CHIEF],
      ['cases/granted', '2022-06-21', CHIEF],
    ] as const),
  ]);
  expect(foundIn(seenOn('2022-06-23', decided))).toEqual(['WARNING 2022-06-23']);
  const stop = (on: string): readonly Told[] => [
    ['cases/procedure-asked', on, HANDLER],
    ['cases/suspended', on, CHIEF],
  ];
  const stopped = aStory([RECEIVED, ACCEPTED, REVIEWED, ...stop('2022-06-21')]);
  expect(foundIn(seenOn('2022-06-23', stopped))).toEqual(['WARNING 2022-06-23']);
  const standing = aStory([RECEIVED, ACCEPTED, REVIEWED, ...stop('2022-06-20')]);
  expect(foundIn(seenOn('2022-06-23', standing))).toEqual([]);
});
