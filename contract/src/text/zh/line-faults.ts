import type { LineFacts } from '../../exchange.ts';
import type { LineFault } from '../../exchange-words.ts';

function kindOf(kind: string): string {
  return kind === 'organisation' ? '法人或其他组织' : '自然人';
}

function momentOf(field: string): string {
  return field === 'acceptedAt' ? '受理时间' : '接件时间';
}

/** What is wrong with a rejected line, and how to mend it. */
export const lineFaults: Record<LineFault, (facts: LineFacts) => string> = {
  'not-utf8': () => '不是 UTF-8 编码，请把文件另存为 UTF-8。',
  'line-too-long': ({ max = 0 }) => `超过 ${max} 字节，请每行只写一个办件。`,
  'not-json': () => '不是 JSON，请每行写一个 JSON 对象。',
  'not-object': () => '不是 JSON 对象，请写成 {"source":…}，一行一个。',
  'repeated-name': () => '有字段写了两次，每个字段只写一次。',
  'unknown-field': ({ words = [] }) =>
    `不是格式里的字段，请删去。可用的字段：${words.join('、')}。`,
  'applicant-missing': () => '缺少申请人，请写明 kind、name、idType、idNo。',
  'applicant-not-object': () => '申请人应为对象，请写明 kind、name、idType、idNo。',
  missing: () => '缺少内容，请补填。',
  'not-text': () => '应为文本，请加引号。',
  empty: () => '内容为空，请补填。',
  'too-long': ({ max = 0 }) => `超过 ${max} 个字符，请缩短。`,
  'control-character': () => '含有换行等控制字符，请删去。',
  'half-character': () => '含有不完整的字符，请重新输入。',
  'outer-space': () => '开头或结尾有空格，请删去。',
  'word-missing': ({ words = [] }) => `缺少内容，请填其中之一：${words.join('、')}。`,
  'word-unknown': ({ given = '', words = [] }) =>
    `${given} 不是可用的值，请填其中之一：${words.join('、')}。`,
  'matter-unknown': ({ given = '' }) => `目录里没有事项 ${given}，请填目录中的实施编码或基本编码。`,
  'matter-ambiguous': ({ given = '' }) => `编码 ${given} 由多个部门实施，请填其中一个的实施编码。`,
  'matter-of-others': ({ given = '' }) =>
    `事项 ${given} 属于本账号不报送的部门，请用该部门的账号报送。`,
  'area-unknown': ({ given = '' }) => `${given} 不是行政区划代码，请填六位代码，例如 510000。`,
  'cross-not-object': () =>
    '跨省通办应为对象，请写明 mode、originArea；不是跨省办件的，整个字段不写。',
  'not-other-province': ({ given = '' }) =>
    `${given} 不是外省的行政区划代码，请填来源省份的六位代码，例如 500000（重庆市）。`,
  'no-moment': ({ given = '' }) => `${given} 不是时间，请写成 2022-01-04T09:12:00+08:00 的样子。`,
  future: ({ given = '' }) => `${given} 晚于现在，只报送已经发生的。`,
  'too-early': ({ given = '' }) => `${given} 早于 1992 年，请核对年份。`,
  'document-unknown': ({ words = [] }) => `没有这种证件类型，可用的类型：${words.join('、')}。`,
  'document-kind': ({ expected = '', given = '' }) =>
    `这种证件用于${kindOf(expected)}，申请人却是${kindOf(given)}，请改正其中一处。`,
  'number-length': ({ found = 0, expected = '' }) =>
    `证件号码有 ${found} 位，应为 ${expected} 位，请核对。`,
  'number-character': ({ position = 0 }) => `证件号码第 ${position} 位的字符不允许，请核对。`,
  'number-area': () => '证件号码开头的行政区划代码不存在，请核对。',
  'number-birth-date': () => '证件号码里的出生日期不可能，请核对第 7 至 14 位。',
  'number-check': () => '证件号码的校验位不对，请逐位核对。',
  'number-registrar': () => '证件号码前两位不是有效的登记管理部门和机构类别，请核对。',
  'number-body-area': () => '证件号码第 3 至 8 位不是行政区划代码，请核对。',
  'number-shape': ({ expected = '' }) => `证件号码的写法不对，应像 ${expected} 这样。`,
  contradiction: () => '与已登记的内容不一致。办件保持原样，请与报送系统核对。',
  before: ({ expected = '' }) => `早于${momentOf(expected)}，请核对两个时间。`,
};
