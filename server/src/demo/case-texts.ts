import { SICHUAN_PREFECTURES } from '../kernel/area.ts';
import type { Dice } from './dice.ts';

/** What a text is about. */
export interface Subject {
  readonly matterName: string;
  readonly department: string;
  readonly isQuery: boolean;
}

const GENERAL = [
  '原证将于{month}月到期，申请延续',
  '经营场所位于{city}示例区演示路{number}号',
  '系{city}重点项目配套手续，申请优先安排',
  '委托经办人到场办理，材料一次提交',
  '首次申请，随卷材料{number}页',
  '名称变更后重新申请',
] as const;

const BY_DEPARTMENT: Readonly<Record<string, readonly string[]>> = {
  HEALTH: [
    '执业地点在{city}示例区，核定床位{number}张',
    '新增诊疗场所一处，配置设备{few}台',
    '执业地点变更至{city}虚构街{number}号',
  ],
  FORESTRY: ['{city}示例通道项目，拟使用林地{few}.{few}公顷', '{city}演示林场，涉及{number}个小班'],
  ECO_ENV: ['{city}示例园区，使用Ⅳ类放射源{few}枚', '{city}演示项目，报告书已经技术评估'],
  HOUSING: ['{city}示例项目，建筑面积{number}00平方米', '增加专业承包资质{few}项'],
  JUSTICE: ['执业机构在{city}示例区', '材料经{city}司法行政机关核对'],
  TRANSPORT: ['{city}至示例港大件运输，车货总重{number}吨', '{city}演示公路第{few}标段'],
  WATER: ['{city}示例取水口，年取水量{number}万立方米', '{city}演示园区，占地{few}公顷'],
  HRSS: ['涉及职工{number}人', '参保地为{city}'],
};

const QUERIES = ['本人到场查询', '为办理后续手续出具', '委托查询，已核验授权书'] as const;

/** What the application is about, in one line, as a clerk would write it. */
export function summaryOf({ matterName, department, isQuery }: Subject, dice: Dice): string {
  const own = BY_DEPARTMENT[department] ?? GENERAL;
  const lines = isQuery ? QUERIES : dice.pick([own, own, GENERAL]);
  return `${matterName}：${filled(dice.pick(lines), dice)}`;
}

/** Why a material must be corrected. */
export const DEFECTS = [
  '未加盖单位公章，请补盖后提交',
  '复印件与原件不一致，请提供清晰的扫描件',
  '填写的地址与营业执照不符，请核对更正',
  '缺少法定代表人签字页',
  '检测报告已过有效期，请提供近一年内的报告',
] as const;

/** The handler's opinion. */
export const REVIEW_OPINIONS = [
  '经审查，材料齐全，符合法定条件，建议准予。',
  '已核对申请材料与系统数据，内容一致，拟同意。',
  '现场情况与申报材料相符，建议准予。',
] as const;

/** What a body says that signs with the others. */
export const COUNTERSIGN_OPINIONS = [
  '经审核，涉及本部门的内容符合规定，同意会签。',
  '同意。',
] as const;

/** What a body says that is asked for its opinion. */
export const OPINIONS_OF_OTHERS = [
  { stance: 'agree', opinion: '无不同意见。' },
  { stance: 'agree', opinion: '经核实，与我单位掌握的情况一致，无意见。' },
  { stance: 'amend', opinion: '原则同意，请申请人按要求落实防护措施。' },
] as const;

/** The verifier's opinion. */
export const VERIFY_OPINIONS = ['同意承办意见。', '复核无误，呈请决定。'] as const;

/** The decider's opinion. */
export const GRANT_OPINIONS = ['准予。', '同意，依法办理。'] as const;

/** Why an application is refused. */
export const REFUSAL_REASONS = [
  '申请人的专业技术人员数量未达到规定的最低标准。',
  '申报场所不符合卫生防护和安全距离的要求。',
  '申请事项所依据的上级批复已经失效。',
] as const;

/** What the applicant may do against a refusal (行政许可法第三十八条第二款). */
export const REMEDIES =
  '可自收到本决定之日起六十日内申请行政复议，或者六个月内向人民法院提起行政诉讼。';

/** Why a case goes back to its handler. */
export const SEND_BACK_REASONS = [
  '请补充对照审查要点的说明后再报。',
  '承办意见未写明依据条款，请补写。',
] as const;

/** Why an applicant withdraws. */
export const WITHDRAWAL_REASONS = [
  '申请人调整投资计划，书面撤回申请。',
  '拟补充材料后重新申请。',
] as const;

/** Why acceptance is refused; the competent body is named beside it. */
export const NOT_COMPETENT = '该事项由项目所在地市级主管部门受理。';

/** Why no licence is needed. */
export const NOT_NEEDED = '经核对，申请内容不属于须经许可的情形，可直接开展。';

function filled(text: string, dice: Dice): string {
  return text
    .replaceAll('{city}', () => dice.pick(SICHUAN_PREFECTURES).name)
    .replaceAll('{number}', () => String(dice.between(12, 96)))
    .replaceAll('{few}', () => String(dice.between(2, 9)))
    .replaceAll('{month}', () => String(dice.between(1, 12)));
}

/** A special procedure of the demo: its kind, and what the notice says of it. */
export const EXPERT_REVIEW = {
  kind: 'EXPERT_REVIEW',
  name: '专家评审',
  basis: '《中华人民共和国行政许可法》第四十五条',
  limitDays: 20,
} as const;
export const TERMINATION_REASON = '申请单位已注销登记，申请人资格不再存在。';
export const FORWARDING_REASON = '经审查，该申请应由上级机关决定，连同初审意见一并转报。';
export const VOID_REASON = '同一申请重复录入，本件为多余的一件。';
