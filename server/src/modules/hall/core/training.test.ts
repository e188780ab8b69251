import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LocalDate } from '../../../kernel/local-date.ts';
import {
  carriesPraise,
  evaluationOf,
  haveRoom,
  isClosedToForms,
  type ToldTraining,
  type TrainingForm,
  trainingSentence,
} from './training.ts';

const TRAINING: ToldTraining = {
  bodyName: '省卫健委',
  heldOn: '2022-06-14' as LocalDate,
  content: {
    ...{ topics: ['行政审批流程', '放射诊疗审批'], lecturers: ['示例处张示例'] },
    ...{ attendees: 20, matterIds: [] },
  },
  evaluation: null,
};

describe('scenario 11: 一致好评 needs the forms that carry it', () => {
  test('85 of 100 forms back and 96 in 100 of them good allow it', () => {
    expect(carriesPraise(1000, { returned: 850, good: 816 })).toBe(true);
  });

  test.each([
    ['no forms', 20, null],
    ['none came back', 20, { returned: 0, good: 0 }],
    ['too few came back', 20, { returned: 15, good: 15 }],
    ['too few were good', 20, { returned: 20, good: 18 }],
  ])('%s: it is blocked', (_, attendees, evaluation) => {
    expect(carriesPraise(attendees, evaluation)).toBe(false);
  });

  test('on the limit it is allowed, one form below it is not', () => {
    expect(carriesPraise(25, { returned: 20, good: 19 })).toBe(true);
    expect(carriesPraise(25, { returned: 19, good: 19 })).toBe(false);
    expect(carriesPraise(25, { returned: 20, good: 18 })).toBe(false);
  });

  test('a further good form never takes the praise away', () => {
    const few = fc.nat(20);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), few, few, (attendees, missing, bad) => {
        const forms = { returned: attendees - 1 - missing, good: attendees - 1 - missing - bad };
        fc.pre(forms.good >= 0 && carriesPraise(attendees, forms));
        const more = { returned: forms.returned + 1, good: forms.good + 1 };
        return more.returned <= attendees && carriesPraise(attendees, more);
      }),
    );
  });
});

test('a training is told with day, window, number, topics and lecturers, praise only when it is carried', () => {
  const told =
    '6月14日，省卫健委窗口组织在岗人员20人参加行政审批流程、放射诊疗审批培训，由示例处张示例授课';
  expect(trainingSentence(TRAINING)).toBe(`${told}。`);
  expect(trainingSentence({ ...TRAINING, evaluation: { returned: 18, good: 18 } })).toBe(
    `${told}，获得参培人员一致好评。`,
  );
  const alone = { ...TRAINING.content, lecturers: [] };
  expect(trainingSentence({ ...TRAINING, content: alone })).toMatch(/放射诊疗审批培训。$/);
});

const form = (overall: number, relevance = 5): TrainingForm => ({
  ...{ relevance, practicality: 4, teaching: 3, overall },
});

test('forms are counted by question and grade; those of grade 4 or 5 over all are good', () => {
  expect(evaluationOf([])).toBeUndefined();
  expect(evaluationOf([form(5), form(4, 2), form(3)])).toEqual({
    ...{ returned: 3, good: 2 },
    questions: [
      { question: 'relevance', counts: [0, 1, 0, 0, 2] },
      { question: 'practicality', counts: [0, 0, 0, 3, 0] },
      { question: 'teaching', counts: [0, 0, 3, 0, 0] },
      { question: 'overall', counts: [0, 0, 1, 1, 1] },
    ],
  });
});

test('what was noted in numbers alone, or taken back, takes no form', () => {
  const evaluation = { returned: 3, good: 3, questions: [] };
  expect(isClosedToForms({ evaluation: null, withdrawn: null })).toBe(false);
  expect(isClosedToForms({ evaluation: evaluationOf([form(5)]) ?? null, withdrawn: null })).toBe(
    false,
  );
  expect(isClosedToForms({ evaluation, withdrawn: null })).toBe(true);
  expect(isClosedToForms({ evaluation: null, withdrawn: {} })).toBe(true);
});

test('no more forms come back than there were attendees', () => {
  const twenty = { attendees: 20 };
  expect(haveRoom(twenty, null, 20)).toBe(true);
  expect(haveRoom(twenty, null, 21)).toBe(false);
  const had = { returned: 19, good: 0, questions: [] };
  expect([haveRoom(twenty, had, 1), haveRoom(twenty, had, 2)]).toEqual([true, false]);
});
