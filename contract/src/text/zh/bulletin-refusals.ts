import type { OfficialState } from '../../official-words.ts';
import type { RefusalCode } from '../../problem.ts';
import { fact, type Sentence, wordFor } from '../facts.ts';
import { words } from './words.ts';

const states = {
  PLANNED: '已列入计划，还没有开始征集',
  COLLECTING: '正在征集素材',
  SKIPPED: '已登记不出刊',
  DRAFTING: '正在起草',
  RETURNED: '已退回修改',
  CHECKED: '已通过机器校对',
  DIV_REVIEW: '正在处室审核',
  OFFICE_REVIEW: '正在核稿',
  TO_SIGN: '正在等待签发',
  SIGNED: '已经签发',
  TYPESET: '已经发排',
  PRINTED: '已经印刷',
  DISTRIBUTED: '已经分发',
  ARCHIVED: '已经归档',
};
const acts = {
  PLAN: '改计划',
  COLLECT: '开始征集',
  SKIP: '登记不出刊',
  RESUME: '恢复出刊',
  COMPILE: '编制',
  SAVE: '修改',
  RESTORE: '恢复旧版',
  CHECK: '送审',
  SUBMIT: '送审',
  PASS: '审核通过',
  RETURN: '退回',
  SIGN: '签发',
  TYPESET: '发排',
  PRINT: '登记印刷',
  DISTRIBUTE: '登记分发',
  ARCHIVE: '归档',
};

const officialStates = {
  DRAFT: '草稿，还没有送核',
  SUBMITTED: '已经送核，等待核稿',
  PASSED: '已经核稿，等待签发',
  ISSUED: '已经发出',
} satisfies Record<OfficialState, string>;

/** Why the bulletin is not written, reviewed, signed or printed. */
export const bulletinRefusals = {
  'bulletin/not-found': () => '没有这一期简报，请核对期号。',
  'bulletin/version-unknown': (facts) =>
    `这期简报没有第 ${fact(facts, 'version')} 版正文。请在历次版本里重新选择。`,
  'bulletin/stale': (facts) =>
    `${fact(facts, 'byName', '另一位同事')}刚刚改过这期简报，您的改动没有保存。请对照后再保存。`,
  'bulletin/document-unknown': () => '没有这份公文，请从公文列表重新打开。',
  'bulletin/document-version-unknown': (facts) =>
    `这份公文没有第 ${fact(facts, 'version')} 版。请在历次版本里重新选择。`,
  'bulletin/document-stale': (facts) =>
    `${fact(facts, 'byName', '另一位同事')}刚刚改过这份公文，您的改动没有保存。请先把您的文字存为文件，再刷新页面对照。`,
  'bulletin/document-issued': () => '这份公文已经发出，不能再改，也不能再发。请刷新页面查看。',
  'bulletin/document-state': (facts) =>
    `这份公文${wordFor(officialStates, facts, 'state')}，现在不能这样办。请刷新页面。`,
  'bulletin/document-own': () => '您写过、改过或者核过这份公文，这一步请由别人办理。',
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
  'bulletin/not-archived': () =>
    '这期简报还没有归档，没有归档文件可以下载。请在纸质件全部发出后归档。',
  'bulletin/not-now': (facts) =>
    `这期简报${wordFor(states, facts, 'state')}，现在不能${wordFor(acts, facts, 'act')}。请刷新页面查看进展。`,
  'bulletin/not-yours': (facts) =>
    `这一步由“${wordFor(words.role, facts, 'role')}”办理，您没有这个岗位。请由该岗位人员办理。`,
  'bulletin/own-text': () =>
    '您写过或者改过这期简报，不能审核、核稿或者签发它。请由没有动过稿的人办理。',
  'bulletin/nothing-told': () => '正文还没有内容，不能送审或者签发。请先写明内容，再保存。',
  'bulletin/proof-errors': (facts) =>
    `校对发现 ${fact(facts, 'count')} 处错误，第一处是${fact(facts, 'rule')}：“${fact(facts, 'quote')}”。请改正后再送审、签发。`,
  'bulletin/proof-warnings': (facts) =>
    `校对有 ${fact(facts, 'count')} 处请核对。请逐条核对，勾选“校对提示均已核对”后再办理。`,
  'bulletin/reason-missing': () => '退回必须说明理由。请写明要改什么。',
  'bulletin/no-such-week': (facts) =>
    `没有“${fact(facts, 'given')}”这一天。请填写那一周里的任何一天。`,
  'bulletin/skip-reason-missing': () => '不出刊要有原因。请写明这一周为什么没有简报。',
  'bulletin/week-told': (facts) =>
    `这一周已有签发的简报：${fact(facts, 'issue')}。请核对日期，换一周登记。`,
  'bulletin/week-skipped': (facts) =>
    `${fact(facts, 'week')}起的一周已登记不出刊（${fact(facts, 'reason')}）。要出刊的，请先撤销登记。`,
  'bulletin/week-not-skipped': (facts) =>
    `${fact(facts, 'week')}起的一周没有登记不出刊。请刷新页面查看。`,
  'bulletin/week-planned': (facts) =>
    `这段时间与已列入计划的一期重叠：${fact(facts, 'from')}至${fact(facts, 'to')}。请改时段，或按原时段改那一期的计划。`,
  'bulletin/week-compiled': (facts) =>
    `${fact(facts, 'from')}至${fact(facts, 'to')}已经编制了一期，还没有签发，不能再列一次计划。请直接编辑那一期，或者改时段。`,
  'bulletin/plan-kind': (facts) =>
    fact(facts, 'kind') === 'WEEKLY'
      ? '常规一期只反映同一周的日子。请改时段，或改选“合刊”。'
      : '合刊至少跨两周。请改时段，或改选“常规”。',
  'bulletin/plan-days': (facts) =>
    `印发日期须在${fact(facts, 'from')}到${fact(facts, 'to')}之间，截稿时间须在${fact(facts, 'from')}之后、印发那一天之内。请改正。`,
  'bulletin/still-collecting': (facts) =>
    `这一期征集到${fact(facts, 'deadline')}为止，之后才能编制。要提前编制的，请先改计划里的截稿时间。`,
  'bulletin/printing-day': (facts) =>
    `印刷日期须在印发之日${fact(facts, 'from')}到今天${fact(facts, 'to')}之间。请改正日期。`,
  'bulletin/printed-short': (facts) =>
    `印了${fact(facts, 'printed')}份，各处共要${fact(facts, 'given')}份。请核对份数；确实如此的，勾选“份数已核对”。`,
  'bulletin/not-handed-over': (facts) =>
    `还有${fact(facts, 'count')}处没有登记纸质交付，第一处是“${fact(facts, 'name')}”。请先逐一登记。`,
  'bulletin/recipient-nameless': () => '发送对象没有名称。请写上单位或者人员的名称。',
  'bulletin/recipient-unknown': () => '名册里没有这个发送对象，可能刚刚被移出。请刷新页面查看。',
  'bulletin/addressee-unknown': () => '这一期没有发给这个对象。请刷新页面，从名单里选。',
  'bulletin/handover-day': (facts) =>
    `交付日期须在印发之日${fact(facts, 'from')}到今天${fact(facts, 'to')}之间。请改正日期。`,
} satisfies Partial<Record<RefusalCode, Sentence>>;
