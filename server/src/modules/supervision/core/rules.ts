import { RULE_IDS, type RuleId, type RuleParameter } from '@banshi/contract/supervision-words';
import { assert } from '../../../kernel/assert.ts';
import type { Parameter, Rule, RuleValues } from './rule.ts';

const ON: Parameter = { preset: 1, min: 0, max: 1 };
/** So many working days late and no more; the next one is too many. */
const workDays = (preset: number): Parameter => ({ preset, min: 0, max: 30 });
/** A share of the limit of the case. */
const share = (preset: number): Parameter => ({ preset, min: 1, max: 100 });

/** 监察规则表: every rule of electronic supervision. A number may be set otherwise; a rule is never deleted. */
export const RULES: readonly Rule[] = [
  {
    id: 'R1',
    term: '承诺时限将到期',
    basis: '事项实施清单的承诺办结时限；国务院办公厅电子政务标准的时限预警要求',
    look: { at: 'remaining', clock: 'promise' },
    levels: [{ level: 'WARNING' }],
    parameters: {
      isOn: ON,
      daysLeft: { preset: 1, min: 0, max: 30 },
      percentLeft: { preset: 20, min: 0, max: 90 },
    },
  },
  {
    id: 'R2',
    term: '环节超时',
    basis: '审批环节的办理时限；未单列的，按本规则参数占承诺（法定）时限的比例',
    look: { at: 'step' },
    levels: [
      { level: 'WARNING', after: 'warningAfter' },
      { level: 'YELLOW', after: 'yellowAfter' },
    ],
    parameters: {
      isOn: ON,
      reviewPercent: share(70),
      verifyPercent: share(40),
      decidePercent: share(40),
      closeDays: { preset: 5, min: 1, max: 60 },
      warningAfter: workDays(0),
      yellowAfter: workDays(1),
    },
  },
  {
    id: 'R3',
    term: '超承诺时限',
    basis: '事项实施清单的承诺办结时限；《优化营商环境条例》第三十六条',
    look: { at: 'overdue', clock: 'promise' },
    levels: [
      { level: 'YELLOW', after: 'yellowAfter' },
      { level: 'RED', after: 'redAfter' },
    ],
    parameters: { isOn: ON, yellowAfter: workDays(0), redAfter: workDays(3) },
  },
  {
    id: 'R4',
    term: '超法定时限',
    basis: '《行政许可法》第四十二条',
    misconduct: 'LATE',
    look: { at: 'overdue', clock: 'statutory' },
    levels: [{ level: 'RED', after: 'redAfter' }],
    parameters: { isOn: ON, redAfter: workDays(0) },
  },
  {
    id: 'R5',
    term: '逾期不作受理决定',
    basis: '《行政许可法》第三十二条第一款第四项：逾期不告知的，自收到申请材料之日起即为受理',
    misconduct: 'NOT_TOLD',
    look: { at: 'overdue', clock: 'acceptance' },
    levels: [{ level: 'RED', after: 'redAfter' }],
    parameters: { isOn: ON, redAfter: workDays(0) },
  },
  {
    id: 'R6',
    term: '不予许可或者不予受理不说明理由、不告知救济途径',
    basis: '《行政许可法》第三十八条第二款',
    misconduct: 'NO_REASONS',
    look: { at: 'unreasoned' },
    levels: [{ level: 'RED' }],
    parameters: { isOn: ON },
  },
  {
    id: 'R7',
    term: '再次告知补正（补正产生新问题的，限一次）',
    basis: '《行政许可法》第三十二条第一款第四项：一次告知需要补正的全部内容',
    misconduct: 'NOT_ALL_TOLD',
    look: { at: 'secondNotice' },
    levels: [{ level: 'YELLOW' }],
    parameters: { isOn: ON },
  },
  {
    id: 'R8',
    term: '违规暂停或者暂停超期',
    basis: '《行政许可法》第四十五条',
    look: { at: 'pause' },
    levels: [{ level: 'YELLOW', after: 'yellowAfter' }],
    parameters: { isOn: ON, yellowAfter: workDays(0) },
  },
  {
    id: 'R9',
    term: '清单外收费',
    basis: '《行政许可法》第五十八条、第五十九条',
    misconduct: 'CHARGED',
    look: { at: 'finding' },
    levels: [{ level: 'RED' }],
    parameters: { isOn: ON },
  },
  {
    id: 'R10',
    term: '体外循环',
    basis: '《国务院关于在线政务服务的若干规定》；应进必进、不得在系统外办理',
    look: { at: 'finding' },
    levels: [{ level: 'RED' }],
    parameters: { isOn: ON },
  },
  {
    id: 'R11',
    term: '差评逾期未整改',
    basis: '《优化营商环境条例》第三十七条；政务服务“好差评”制度',
    look: { at: 'finding' },
    levels: [{ level: 'YELLOW' }],
    parameters: { isOn: ON },
  },
  {
    id: 'R12',
    term: '逾期未送达',
    basis: '《行政许可法》第四十四条：自作出决定之日起十日内颁发、送达',
    look: { at: 'overdue', clock: 'delivery' },
    levels: [{ level: 'YELLOW', after: 'yellowAfter' }],
    parameters: { isOn: ON, yellowAfter: workDays(0) },
  },
  {
    id: 'R13',
    term: '即办件当日未办结',
    basis: '《行政许可法》第三十四条第二款：能够当场作出决定的，应当当场作出',
    look: { at: 'sameDay' },
    levels: [{ level: 'WARNING' }],
    parameters: { isOn: ON },
  },
  {
    id: 'R14',
    term: '异常办理行为',
    basis: '《行政许可法》第三十四条：应当对申请材料进行审查',
    look: { at: 'conduct' },
    levels: [{ level: 'WARNING' }],
    parameters: {
      isOn: ON,
      quickMinutes: { preset: 10, min: 1, max: 120 },
      bulkCases: { preset: 5, min: 2, max: 1_000 },
      nightFrom: { preset: 22, min: 18, max: 23 },
      nightTo: { preset: 6, min: 0, max: 8 },
      stepsMin: { preset: 4, min: 2, max: 6 },
    },
  },
  {
    id: 'R15',
    term: '逾期未决定，视为准予延续',
    basis: '《行政许可法》第五十条第二款',
    misconduct: 'LATE',
    look: { at: 'renewedByLaw' },
    levels: [{ level: 'RED' }],
    parameters: { isOn: ON },
  },
  {
    id: 'R16',
    term: '超期未公开说明原因',
    basis: '《优化营商环境条例》第三十六条：超过办理时限的，公开说明原因',
    look: { at: 'unexplained' },
    levels: [{ level: 'WARNING', after: 'warningAfter' }],
    parameters: { isOn: ON, warningAfter: workDays(2) },
  },
  {
    id: 'T1',
    term: '特事特办跟踪督办',
    basis: '容缺受理制度：清单以外的容缺经部门负责人同意，由监察跟踪至材料补齐',
    look: { at: 'caseByCase' },
    levels: [{ level: 'TASK' }],
    parameters: { isOn: ON },
  },
  {
    id: 'T2',
    term: '事件型容缺逾期未复核',
    basis: '容缺受理制度：以事件结束为期的，每五个工作日复核一次',
    look: { at: 'eventReview' },
    levels: [{ level: 'WARNING', after: 'warningAfter' }],
    parameters: { isOn: ON, warningAfter: workDays(0) },
  },
  {
    id: 'T3',
    term: '承诺核查将到期',
    basis: '国办发〔2020〕42号：对承诺内容开展事后核查；核查期限六十日',
    look: { at: 'remaining', clock: 'postCheck' },
    levels: [{ level: 'WARNING' }],
    parameters: {
      isOn: ON,
      daysLeft: { preset: 3, min: 0, max: 30 },
      percentLeft: { preset: 0, min: 0, max: 90 },
    },
  },
  {
    id: 'T4',
    term: '承诺逾期未核查、未整改',
    basis: '国办发〔2020〕42号：核查不实的责令限期整改，逾期不改的撤销决定',
    look: { at: 'overdue', clock: 'postCheck' },
    levels: [{ level: 'WARNING', after: 'warningAfter' }],
    parameters: { isOn: ON, warningAfter: workDays(0) },
  },
  {
    id: 'T5',
    term: '使用结束逾期未注销备案',
    basis:
      '事项实施清单的注销期限；《放射性同位素与射线装置安全和防护条例》第二十五条的异地使用备案，二十日内注销',
    look: { at: 'uncancelledFiling' },
    levels: [{ level: 'TASK' }],
    parameters: { isOn: ON },
  },
  {
    id: 'E1',
    term: '一人一月两黄转红',
    basis: '电子监察升级规则：同一人一个月内两张黄牌，转为一张红牌',
    look: { at: 'repeated', bearer: 'person' },
    levels: [{ level: 'RED' }],
    parameters: {
      isOn: ON,
      cards: { preset: 2, min: 2, max: 20 },
      withinDays: { preset: 30, min: 1, max: 366 },
    },
  },
  {
    id: 'E2',
    term: '一窗一月三黄转红',
    basis: '电子监察升级规则：同一窗口一个月内三张黄牌，转为一张红牌',
    look: { at: 'repeated', bearer: 'window' },
    levels: [{ level: 'RED' }],
    parameters: {
      isOn: ON,
      cards: { preset: 3, min: 2, max: 20 },
      withinDays: { preset: 30, min: 1, max: 366 },
    },
  },
];

/** The rule with this id. */
export function ruleOf(id: RuleId): Rule {
  const rule = RULES.find((one) => one.id === id);
  assert(rule, `the table of rules has ${id}`);
  return rule;
}

/** A parameter that somebody has set. */
export interface SetParameter {
  readonly rule: RuleId;
  readonly parameter: RuleParameter;
  readonly value: number;
}

/** The numbers of every rule: as set, else as the table has them. */
export function valuesOf(set: readonly SetParameter[]): RuleValues {
  const presets = RULES.map(({ id, parameters }) => {
    const named = Object.entries(parameters).map(([name, { preset }]) => [name, preset] as const);
    const own = set.filter(({ rule }) => rule === id);
    const later = own.map(({ parameter, value }) => [parameter, value] as const);
    return [id, Object.fromEntries([...named, ...later])] as const;
  });
  const values: Partial<Record<RuleId, Partial<Record<RuleParameter, number>>>> =
    Object.fromEntries(presets);
  assert(isWhole(values), 'the table of rules names every rule');
  return values;
}

function isWhole(values: Partial<Record<RuleId, unknown>>): values is RuleValues {
  return RULE_IDS.every((id) => values[id] !== undefined);
}
