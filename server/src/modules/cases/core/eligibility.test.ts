import { describe, expect, test } from 'vitest';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { MatterCondition } from '../../catalogue/index.ts';
import { type ConditionFacts, conditionsAt, evaluate, unmetRefusal } from './eligibility.ts';

const FACTS: ConditionFacts = {
  today: '2022-06-13' as LocalDate,
  applicantKind: 'organisation',
  keyProject: undefined,
};
const aCondition = (given: Partial<MatterCondition> = {}): MatterCondition => ({
  stage: 'ACCEPTANCE',
  text: '项目在本省行政区域内',
  byLaw: '《示例条例》第三条',
  ...given,
});
const LIST = [
  aCondition(),
  aCondition({ text: '申请人是单位', check: 'ORGANISATION' }),
  aCondition({ text: '符合规划', stage: 'GRANT' }),
];

const at = (list: readonly MatterCondition[], facts = FACTS) =>
  conditionsAt('ACCEPTANCE', list, facts);
const found = (list: readonly MatterCondition[], ...except: object[]) =>
  evaluate(at(list), { except: except as never });

describe('行政许可法 arts. 32 and 38: the conditions of a stage', () => {
  test('are those of that stage that are in force today', () => {
    expect(at(LIST).map(({ no }) => no)).toEqual([1, 2]);
    expect(conditionsAt('GRANT', LIST, FACTS).map(({ no }) => no)).toEqual([3]);
    expect(at([aCondition({ from: '2022-06-14' }), aCondition({ to: '2022-06-12' })])).toEqual([]);
    expect(at([aCondition({ from: '2022-06-13', to: '2022-06-13' })])).toHaveLength(1);
  });

  test('are computed where data suffices, and nobody is asked', () => {
    const onlyData = [aCondition({ check: 'ORGANISATION' }), aCondition({ check: 'KEY_PROJECT' })];
    expect(at(onlyData).map(({ computed }) => computed)).toEqual(['MET', 'NOT_MET']);
    expect(evaluate(at(onlyData), undefined)).toMatchObject({ ok: true });
    const project = { level: 'NATIONAL', name: '示例铁路' } as const;
    expect(at(onlyData, { ...FACTS, keyProject: project })[1]?.computed).toBe('MET');
  });

  test('wait for a person where one decides', () => {
    expect(evaluate(at(LIST), undefined)).toMatchObject({
      refusal: { code: 'cases/conditions-open', conditions: ['项目在本省行政区域内'] },
    });
    expect(evaluate(at([]), undefined)).toEqual({ ok: true, value: [] });
  });

  test('are all met at a stroke, with their words kept', () => {
    expect(found(LIST)).toEqual({
      ok: true,
      value: [
        { no: 1, text: '项目在本省行政区域内', byLaw: '《示例条例》第三条', verdict: 'MET' },
        {
          ...{ no: 2, text: '申请人是单位', byLaw: '《示例条例》第三条' },
          ...{ verdict: 'MET', computed: true },
        },
      ],
    });
  });

  test('that are not met stop the step; that do not apply do not', () => {
    const not = found(LIST, { no: 1, verdict: 'NOT_MET', reason: '项目在省外' });
    expect(not.ok && unmetRefusal('ACCEPTANCE', not.value)).toEqual({
      code: 'cases/conditions-unmet',
      stage: 'ACCEPTANCE',
      conditions: ['项目在本省行政区域内'],
    });
    const free = found(LIST, { no: 1, verdict: 'NOT_APPLICABLE', reason: '省际项目' });
    expect(free.ok && unmetRefusal('ACCEPTANCE', free.value)).toBeUndefined();
  });

  test('are excepted only with a reason, and only where a person decides', () => {
    expect(found(LIST, { no: 1, verdict: 'NOT_MET', reason: ' ' })).toMatchObject({
      refusal: { code: 'cases/reason-missing' },
    });
    for (const no of [2, 3, 9]) {
      expect(found(LIST, { no, verdict: 'NOT_MET', reason: '示例' })).toMatchObject({
        refusal: { code: 'cases/condition-unknown', no },
      });
    }
  });
});
