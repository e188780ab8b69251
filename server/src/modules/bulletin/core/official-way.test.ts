import { expect, test } from 'vitest';
import type { Instant } from '../../../kernel/instant.ts';
import type { StaffId } from '../../identity/index.ts';
import type { OfficialEntry } from './kept-official.ts';
import { barOfStep, OFFICIAL_WAY, type OfficialStepName } from './official-way.ts';

const [writer, reviewer, signer] = ['writer', 'reviewer', 'signer'] as unknown as [
  StaffId,
  StaffId,
  StaffId,
];
const story = (...acts: readonly (readonly [OfficialEntry['act'], StaffId])[]) =>
  acts.map(([act, by], index) => ({
    version: index + 1,
    act,
    at: 0 as Instant,
    by,
    comment: null,
  }));
const WRITTEN = [
  ['START', writer],
  ['SUBMIT', writer],
] as const;

test('each step is open from its own states alone', () => {
  const states = ['DRAFT', 'SUBMITTED', 'PASSED', 'ISSUED'] as const;
  for (const act of Object.keys(OFFICIAL_WAY) as OfficialStepName[]) {
    const open = states.filter((state) => !barOfStep({ state }, [], { act, by: signer }));
    expect(open).toEqual(OFFICIAL_WAY[act].from);
  }
});

test('who wrote does not review, who reviewed does not issue, whoever submitted for another may review', () => {
  const submitted = { state: 'SUBMITTED' } as const;
  const bar = (by: StaffId) => barOfStep(submitted, story(...WRITTEN), { act: 'PASS', by });
  expect(bar(writer)).toEqual({ code: 'bulletin/document-own' });
  expect(bar(reviewer)).toBeUndefined();
  const passed = story(...WRITTEN, ['PASS', reviewer]);
  const issue = (by: StaffId) => barOfStep({ state: 'PASSED' }, passed, { act: 'ISSUE', by });
  expect(issue(reviewer)).toEqual({ code: 'bulletin/document-own' });
  expect(issue(signer)).toBeUndefined();
});
