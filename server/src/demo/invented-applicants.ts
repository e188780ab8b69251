import { creditCodeOf } from '../kernel/credit-code.ts';
import { residentCheckCharacter } from '../kernel/resident-id.ts';
import { diceOf } from './dice.ts';

/** Who comes to the counter for a company. */
export const DEMO_AGENT = '经办示例';

/** An applicant who does not exist, with a number that passes every check. */
export interface InventedApplicant {
  readonly kind: 'person' | 'organisation';
  readonly name: string;
  readonly idType: string;
  readonly idNumber: string;
  readonly mobile: string | null;
}

const SURNAMES = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕',
];
/** Names that nobody bears, so that no screen of the demo shows a real person. */
const GIVEN_NAMES = ['示例', '演示', '样本', '测试', '虚构', '某某'];
const PLACES = ['锦江', '青羊', '沱江', '涪城', '嘉陵', '岷山', '蜀南', '川北', '天府', '安居'];
const TRADES = [
  ['医疗管理', '有限公司'],
  ['建设工程', '有限公司'],
  ['农业科技', '有限公司'],
  ['环保技术', '有限公司'],
  ['食品', '有限责任公司'],
  ['物流', '有限公司'],
  ['林业规划设计', '有限公司'],
  ['检测服务', '有限公司'],
  ['文化传播', '有限公司'],
  ['医院', ''],
] as const;
const COUNTIES = ['510104', '510105', '510302', '510502', '510703', '511302', '511502', '513401'];

/** The invented person of this number; the same number is always the same person. */
export function inventedPerson(serial: number): InventedApplicant {
  const dice = diceOf(`person ${serial}`);
  const born = `${dice.between(1962, 2003)}${twoDigits(dice.between(1, 12))}${twoDigits(dice.between(1, 28))}`;
  // The serial goes into the number, so that no two persons share one.
  const body = `${COUNTIES[serial % COUNTIES.length]}${born}${String(serial % 1000).padStart(3, '0')}`;
  return {
    kind: 'person',
    name: `${SURNAMES[serial % SURNAMES.length]}${GIVEN_NAMES[Math.floor(serial / SURNAMES.length) % GIVEN_NAMES.length]}`,
    idType: '111',
    idNumber: `${body}${residentCheckCharacter(body)}`,
    mobile: `1990000${String(serial % 10_000).padStart(4, '0')}`,
  };
}

/** The invented body of this number: a company, now and then a hospital. */
export function inventedOrganisation(serial: number): InventedApplicant {
  const place = PLACES[serial % PLACES.length];
  const [trade, form] = TRADES[Math.floor(serial / PLACES.length) % TRADES.length] ?? ['贸易', ''];
  const mark = GIVEN_NAMES[Math.floor(serial / (PLACES.length * TRADES.length)) % 5];
  return {
    kind: 'organisation',
    name: `四川${place}${mark}${trade}${form}`,
    idType: '001',
    idNumber: creditCodeOf(`91510000MADE${String(serial).padStart(4, '0')}`),
    mobile: null,
  };
}

/** A company of another province whose spent source goes home. */
export const SHANGHAI_COMPANY: InventedApplicant = {
  kind: 'organisation',
  name: '上海示例探伤检测有限公司',
  idType: '001',
  idNumber: creditCodeOf('91310000MADE0001'),
  mobile: null,
};

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
