import { describe, expect, test } from 'vitest';
import { publishedCalendar } from '../../../../platform/published-calendar.ts';
import { aBulletin } from '../a-bulletin.test-support.ts';
import { proofread } from './proofread.ts';

const calendar = publishedCalendar();

describe('P11: praise by all is carried by their evaluations', () => {
  const forms = (givenOut: number, returned: number, good: number) => ({
    ...{ givenOut, returned, good },
  });
  const TEXT = '省示例厅窗口开展培训，反响良好。';
  const HELD = {
    ...{ heldOn: '2026-02-24', bodyNames: ['省示例厅', '四川省示例厅'] },
    evaluation: forms(20, 18, 18),
  };
  const held = (item: object | string, trainings: readonly object[] | null = [HELD]) => {
    const file = aBulletin({ sections: [{ title: '动态', items: [item] }] });
    const register = trainings === null ? {} : { trainings: trainings as never };
    const known = { fetched: new Map(), calendar, ...register };
    return proofread(file, known).filter(({ rule }) => rule === 'P11');
  };
  const praised = (evaluation?: object, words = '获得了参培人员的一致好评。') =>
    held(evaluation ? { text: words, evaluation } : words, null);

  test('four forms in five came back, and 95 % of them are good', () => {
    expect(praised(forms(100, 80, 76))).toEqual([]);
    for (const few of [forms(100, 79, 79), forms(100, 100, 94), forms(1, 0, 0)]) {
      expect(praised(few)).toMatchObject([{ code: 'praise-uncarried', severity: 'error' }]);
    }
  });

  test('without evaluations it is an error; other words of thanks are not', () => {
    expect(praised()).toMatchObject([{ code: 'praise-unproved', severity: 'error' }]);
    expect(praised(undefined, '群众送来锦旗表示感谢。')).toEqual([]);
  });

  test('forms that differ from the training of that body and day in the register are asked about', () => {
    const item = { text: TEXT, happenedOn: '2026-02-24' };
    expect(held({ ...item, evaluation: forms(20, 19, 19) })).toMatchObject([
      {
        ...{ code: 'forms-differ', severity: 'warning', quote: expect.stringMatching(/^省示例厅/) },
        facts: { returned: '19', body: '省示例厅', day: '2026-02-24', recorded: '20 / 18 / 18' },
      },
    ]);
    expect(held({ ...item, evaluation: forms(20, 18, 18) })).toEqual([]);
  });

  test('another day, another body or no training in the register: nothing is held against them', () => {
    const item = { text: TEXT, happenedOn: '2026-02-24', evaluation: forms(20, 19, 19) };
    expect(held({ ...item, happenedOn: '2026-02-23' })).toEqual([]);
    expect(held({ ...item, text: '省另一厅窗口开展培训。' })).toEqual([]);
    expect(held(item, [])).toEqual([]);
    expect(held({ text: TEXT, evaluation: forms(20, 19, 19) })).toEqual([]);
  });

  test('praise on forms that the register does not have is asked about', () => {
    const text = '省示例厅窗口开展培训，获得参培人员一致好评。';
    const item = { text, happenedOn: '2026-02-24', evaluation: forms(20, 19, 19) };
    expect(held(item, [])).toMatchObject([
      { code: 'forms-unrecorded', severity: 'warning', facts: { day: '2026-02-24' } },
    ]);
    const { happenedOn: _, ...undated } = item;
    expect(held(undated)).toMatchObject([{ code: 'forms-unrecorded' }]);
    expect(held({ ...item, evaluation: HELD.evaluation })).toEqual([]);
    expect(held(item, null)).toEqual([]);
  });

  test('of two trainings on one day the forms may be those of either', () => {
    const item = { text: TEXT, happenedOn: '2026-02-24', evaluation: forms(20, 19, 19) };
    expect(held(item, [HELD, { ...HELD, evaluation: forms(20, 19, 19) }])).toEqual([]);
  });
});
