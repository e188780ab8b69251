/** 省级行政区 (GB/T 2260) by the two digits that begin every code of theirs. */
const PROVINCES: ReadonlyMap<string, string> = new Map([
  ['11', '北京市'],
  ['12', '天津市'],
  ['13', '河北省'],
  ['14', '山西省'],
  ['15', '内蒙古自治区'],
  ['21', '辽宁省'],
  ['22', '吉林省'],
  ['23', '黑龙江省'],
  ['31', '上海市'],
  ['32', '江苏省'],
  ['33', '浙江省'],
  ['34', '安徽省'],
  ['35', '福建省'],
  ['36', '江西省'],
  ['37', '山东省'],
  ['41', '河南省'],
  ['42', '湖北省'],
  ['43', '湖南省'],
  ['44', '广东省'],
  ['45', '广西壮族自治区'],
  ['46', '海南省'],
  ['50', '重庆市'],
  ['51', '四川省'],
  ['52', '贵州省'],
  ['53', '云南省'],
  ['54', '西藏自治区'],
  ['61', '陕西省'],
  ['62', '甘肃省'],
  ['63', '青海省'],
  ['64', '宁夏回族自治区'],
  ['65', '新疆维吾尔自治区'],
  ['71', '台湾省'],
  ['81', '香港特别行政区'],
  ['82', '澳门特别行政区'],
  // Residence permits for people of Taiwan carry 83.
  ['83', '台湾地区'],
]);

/** An area with the name that screens and tables show. */
export interface Area {
  readonly code: string;
  readonly name: string;
}

/** The twenty-one prefectures of Sichuan in the order of their codes. */
export const SICHUAN_PREFECTURES: readonly Area[] = [
  { code: '510100', name: '成都市' },
  { code: '510300', name: '自贡市' },
  { code: '510400', name: '攀枝花市' },
  { code: '510500', name: '泸州市' },
  { code: '510600', name: '德阳市' },
  { code: '510700', name: '绵阳市' },
  { code: '510800', name: '广元市' },
  { code: '510900', name: '遂宁市' },
  { code: '511000', name: '内江市' },
  { code: '511100', name: '乐山市' },
  { code: '511300', name: '南充市' },
  { code: '511400', name: '眉山市' },
  { code: '511500', name: '宜宾市' },
  { code: '511600', name: '广安市' },
  { code: '511700', name: '达州市' },
  { code: '511800', name: '雅安市' },
  { code: '511900', name: '巴中市' },
  { code: '512000', name: '资阳市' },
  { code: '513200', name: '阿坝藏族羌族自治州' },
  { code: '513300', name: '甘孜藏族自治州' },
  { code: '513400', name: '凉山彝族自治州' },
];

const PREFECTURE_NAMES = new Map(SICHUAN_PREFECTURES.map(({ code, name }) => [code, name]));

/** A province alone, or a prefecture 01 to 70, or 90 for what is directly under the province, with or without county. */
const FORM = /^\d{2}(0000|(0[1-9]|[1-6]\d|70|90)\d{2})$/;

/** Whether a code has the form of GB/T 2260 under a province; those that were retired have it too. */
export function isAreaOfNumber(code: string): boolean {
  return FORM.test(code) && PROVINCES.has(code.slice(0, 2));
}

/**
 * An area where a case can be: in Sichuan one of the prefectures there are. Counties come and go, and
 * development zones have codes of their own, so they are not looked up.
 */
export function isKnownArea(code: string): boolean {
  if (!isAreaOfNumber(code)) return false;
  return !code.startsWith('51') || code === '510000' || PREFECTURE_NAMES.has(prefectureOf(code));
}

function prefectureOf(code: string): string {
  return `${code.slice(0, 4)}00`;
}

/** The code of a whole province ends so. */
const WHOLE_PROVINCE = /0000$/;

/** Whether a code is that of a province as a whole. */
export function isWholeProvince(code: string): boolean {
  return WHOLE_PROVINCE.test(code);
}

/** The name of an area, or of the prefecture or province that it lies in; undefined for no area. */
export function areaName(code: string): string | undefined {
  if (!isKnownArea(code)) return undefined;
  return PREFECTURE_NAMES.get(prefectureOf(code)) ?? PROVINCES.get(code.slice(0, 2));
}
