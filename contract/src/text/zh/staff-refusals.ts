import type { RefusalCode } from '../../problem.ts';
import { fact, type Sentence, wordFor } from '../facts.ts';
import { words } from './words.ts';

const passwordFaults: Readonly<Record<string, string>> = {
  short: '密码至少要有 8 个字符，请再加长。',
  kinds: '密码至少要含小写字母、大写字母、数字、其他符号中的三种，请换一个。',
  login: '密码里不能含有自己的账号，请换一个。',
  same: '新密码不能与原密码相同，请换一个。',
};

const staffFaults: Readonly<Record<string, string>> = {
  login:
    '账号须以小写字母开头，由 3 至 40 个小写字母、数字、点和连字符组成，不能含有证件号码或手机号码，请改正账号。',
  name: '请填写姓名，其中不能含有证件号码或手机号码。',
  reason: '请填写理由。',
  days: '角色的起始日期须是日历上有的日期，不早于今天，最迟在一年以内，请改正日期。',
};

const bodyFaults: Readonly<Record<string, string>> = {
  code: '机构代号须以大写字母开头，由 2 至 40 个大写字母、数字、下划线组成，请改正代号。',
  name: '请填写机构全称和简称，不超过规定的长度。',
  uscc: '统一社会信用代码不对：须是 18 位且校验位正确；内设机构填所属机构的代码。请核对。',
  area: '行政区划代码须是 6 位数字，请核对。',
  parent: '没有这个上级机构，请重新选择。',
};

/** Why something about staff, their roles or passwords is not done. */
export const staffRefusals = {
  'identity/password-to-set': () =>
    '您现在用的是系统生成的密码，请先设置自己的密码，然后再办理其他业务。',
  'identity/password-fault': (facts) =>
    wordFor(passwordFaults, facts, 'fault') || '这个密码不合要求，请换一个。',
  'identity/password-before-wrong': () => '原密码不对，密码没有修改。请核对后再试。',
  'identity/staff-of-all': () =>
    '人员名册属于全中心，须由在最上级机构任职的管理员办理，请向他们提出。',
  'identity/staff-unknown': () => '人员名册里没有这个人，请在名册里重新选择。',
  'identity/staff-fault': (facts) =>
    wordFor(staffFaults, facts, 'fault') || '填写的内容不对，请核对后再试。',
  'identity/staff-changed': () => '这个人的账号或角色刚被改过，请刷新后对照新的内容再办。',
  'identity/staff-state': (facts) =>
    facts['state'] === 'ended'
      ? '这个人已经离岗，请先办理恢复。'
      : '这个人在岗，不需要恢复。请刷新后再看。',
  'identity/login-taken': (facts) =>
    `账号 ${fact(facts, 'login', '')} 已经有人用，账号不重复使用，请换一个。`,
  'identity/own-account': () => '不能办理自己的账号和角色，请由另一位管理员办理。',
  'identity/last-administrator': (facts) =>
    `这是最后一位${wordFor(words.role, facts, 'role') || '管理员'}，请先让另一个人担任这个角色，再办理离岗或结束角色。`,
  'identity/administrators-apart': (facts) =>
    `这个人已经是${wordFor(words.role, facts, 'role') || '管理员'}。系统管理员、安全管理员、审计管理员不能由同一个人担任，请另选一个人，或先结束原来的角色。`,
  'identity/grant-held': () => '这个人在这个机构已经有这个角色，不用再给。请刷新后再看。',
  'identity/grant-unknown': () => '没有这个角色，或它已经结束。请刷新后再看。',
  'identity/body-fault': (facts) =>
    wordFor(bodyFaults, facts, 'fault') || '填写的内容不对，请核对后再试。',
  'identity/body-taken': (facts) =>
    facts['field'] === 'code'
      ? '这个机构代号已经用过，代号不重复使用，请换一个。'
      : '这个统一社会信用代码已经登记在另一个机构名下，请核对。',
  'identity/body-changed': () => '这个机构刚被别人改过，请刷新后对照新的内容再改。',
} satisfies Partial<Record<RefusalCode, Sentence>>;
