import { DAY_PATTERN, TEXT_PATTERN } from '../../fields.ts';
import { type Facts, fact, wordFor } from '../facts.ts';

const places: Readonly<Record<string, string>> = {
  body: '提交的内容',
  params: '地址',
  querystring: '查询条件',
};

/** How a field is to be written, by the rule that it breaks and what this rule asks for. */
const rules: Readonly<Record<string, (asked: string) => string>> = {
  required: () => '缺失，请补填',
  additionalProperties: () => '不是这里的字段，请删去',
  type: (asked) => `类型不对，应为 ${asked}，请改正`,
  enum: (asked) => `不是可用的值，请填其中之一：${asked}`,
  minLength: (asked) => `太短，请至少填 ${asked} 个字符`,
  maxLength: (asked) => `太长，请最多填 ${asked} 个字符`,
  minimum: (asked) => `太小，请填不小于 ${asked} 的数`,
  maximum: (asked) => `太大，请填不大于 ${asked} 的数`,
  minItems: (asked) => `条数太少，请至少填 ${asked} 条`,
  maxItems: (asked) => `条数太多，请最多填 ${asked} 条`,
  uniqueItems: () => '有重复，请每条只填一次',
};

const forms: Readonly<Record<string, string>> = {
  [DAY_PATTERN]: '不是 1900 至 2999 年间的日期，请写成 2026-11-23 的样子',
  [TEXT_PATTERN]: '含有控制字符，请删去',
  'date-time': '不是时间，请写成 2026-11-23T09:30:00+08:00 的样子',
  uuid: '不是系统给出的标识，请照系统答复的填写',
};

/** Which field of a request breaks the contract, and how it is written. */
export function malformed(facts: Facts): string {
  const asked = fact(facts, 'asked');
  const fault =
    rules[fact(facts, 'rule')]?.(asked) ?? forms[asked] ?? '写法不符合要求，请对照接口说明改正';
  const path = fact(facts, 'path', '/');
  const where = wordFor(places, facts, 'where') || '提交的内容';
  return path === '/' ? `${where}${fault}。` : `${where}里的 ${path} ${fault}。`;
}

const unreadables: Readonly<Record<string, string>> = {
  'not-json': '提交的内容不是 UTF-8 的 JSON，请提交一个 JSON 值',
  'too-deep': '提交的内容嵌套太深，请不要超过 32 层',
  'duplicate-key': '提交的内容里同一对象有重复的键，请每个键只写一次',
  'lone-surrogate': '提交的内容含有不完整的字符，请重新输入',
  'forbidden-key': '提交的内容含有不接受的键或字符，请删去',
  'not-a-form': '上传的内容没有传完，或没有分界，请重新上传文件',
  address: '地址无法解码，请用百分号编码的 UTF-8 书写',
  'not-http': '收到的不是 HTTP 请求，请使用 HTTP/1.1',
};

/** Why a request could not be read at all. */
export function unreadable(facts: Facts): string {
  return `${unreadables[fact(facts, 'reason')] ?? '提交的内容没有读懂，请刷新页面后重试'}。`;
}
