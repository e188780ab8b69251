import type {
  ConditionCheck,
  ConditionStage,
  ConditionVerdict,
} from '@banshi/contract/eligibility-words';

/** Conditions of eligibility: written into a list, looked at in a case. */
export const eligibility = {
  title: '条件核对',
  section: '准入条件（逐件核对）',
  stage: { ACCEPTANCE: '受理条件', GRANT: '准予条件' } satisfies Record<ConditionStage, string>,
  verdict: {
    MET: '符合',
    NOT_MET: '不符合',
    NOT_APPLICABLE: '不适用',
  } satisfies Record<ConditionVerdict, string>,
  check: {
    PERSON: '申请人是自然人',
    ORGANISATION: '申请人是单位',
    KEY_PROJECT: '国省重点项目',
  } satisfies Record<ConditionCheck, string>,
  byPerson: '由人核对',
  allMet: '已逐条核对，除注明的以外全部符合',
  reasonFor: (no: number) => `第 ${no} 条的理由`,
  verdictFor: (no: number) => `第 ${no} 条`,
  computed: '系统按办件数据核对',
  heading: (person: string, moment: string, version: number) =>
    `${person === '' ? '系统' : person}核对于 ${moment}，依据第 ${version} 版`,
  from: '自何日（可空）',
  to: '至何日（可空）',
  stageField: '何时核对',
  checkField: '怎样核对',
  one: '准入条件',
};
