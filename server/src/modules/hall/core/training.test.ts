import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { areForms, carriesPraise, type ToldTraining, trainingSentence } from './training.ts';

const TRAINING: ToldTraining = {
  bodyName: '省卫健委',
  heldOn: '2022-06-14' as LocalDate,
  content: {
    ...{ topics: ['行政审批流程', '放射诊疗审批'], lecturers: ['示例处张示例'] },
    ...{ attendees: 20, shortcomings: null },
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
        return areForms(attendees, more) && carriesPraise(attendees, more);
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

test('forms are at most as many as attendees, good ones at most as many as came back', () => {
  expect(areForms(20, { returned: 20, good: 20 })).toBe(true);
  expect(areForms(20, { returned: 21, good: 20 })).toBe(false);
  expect(areForms(20, { returned: 10, good: 11 })).toBe(false);
});
