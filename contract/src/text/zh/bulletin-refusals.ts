import type { RefusalCode } from '../../problem.ts';
import { fact, type Sentence, wordFor } from '../facts.ts';
import { words } from './words.ts';

const states = {
  DRAFTING: '正在起草',
  RETURNED: '已退回修改',
  DIV_REVIEW: '正在处室审核',
  OFFICE_REVIEW: '正在核稿',
  TO_SIGN: '正在等待签发',
  SIGNED: '已经签发',
};
const acts = {
  SAVE: '修改',
  RESTORE: '恢复旧版',
  SUBMIT: '送审',
  PASS: '审核通过',
  RETURN: '退回',
  SIGN: '签发',
};

/** Why the bulletin is not written, reviewed, signed or printed. */
export const bulletinRefusals = {
  'bulletin/not-found': () => '没有这一期简报，请核对期号。',
  'bulletin/version-unknown': (facts) =>
    `这期简报没有第 ${fact(facts, 'version')} 版正文。请在历次版本里重新选择。`,
  'bulletin/stale': (facts) =>
    `${fact(facts, 'byName', '另一位同事')}刚刚改过这期简报，您的改动没有保存。请对照后再保存。`,
  'bulletin/invalid': (facts) =>
    `简报内容有不合规之处${fact(facts, 'at') ? `（${fact(facts, 'at')}）` : ''}，请改正后再保存。`,
  'bulletin/glyph-missing': (facts) =>
    `字体中没有“${fact(facts, 'character')}”（${fact(facts, 'codePoint')}，${fact(facts, 'path')}），请换用通行的写法。`,
  'bulletin/too-long': (facts) =>
    `一期简报最多反映${fact(facts, 'daysMax')}天。请把截止日期“${fact(facts, 'given')}”提前，或分几期汇编。`,
  'bulletin/snapshot-differs': (facts) =>
    `统计句（${fact(facts, 'at')}）的数字或者时段与所引的数据快照不一致。请重新取数后再保存。`,
  'bulletin/other-organisation': () =>
    '这期简报由其他单位编发，只能查看。如需修改，请联系该单位的简报编辑。',
  'bulletin/not-now': (facts) =>
    `这期简报${wordFor(states, facts, 'state')}，现在不能${wordFor(acts, facts, 'act')}。请刷新页面查看进展。`,
  'bulletin/not-yours': (facts) =>
    `这一步由“${wordFor(words.role, facts, 'role')}”办理，您没有这个岗位。请由该岗位人员办理。`,
  'bulletin/own-text': () =>
    '您写过或者改过这期简报，不能审核、核稿或者签发它。请由没有动过稿的人办理。',
  'bulletin/proof-errors': (facts) =>
    `校对发现 ${fact(facts, 'count')} 处错误，第一处是${fact(facts, 'rule')}：“${fact(facts, 'quote')}”。请改正后再送审。`,
  'bulletin/proof-warnings': (facts) =>
    `校对有 ${fact(facts, 'count')} 处请核对。请逐条核对，确认无误后再送审。`,
  'bulletin/reason-missing': () => '退回必须说明理由。请写明要改什么。',
} satisfies Partial<Record<RefusalCode, Sentence>>;
