import type { RefusalCode } from '../../problem.ts';
import { fact, listed, type Sentence, wordFor } from '../facts.ts';
import { firstFinding } from '../first-finding.ts';
import { pathWords } from '../path-words.ts';
import { hallEntryWords } from './entry-words.ts';
import { matterElements } from './matter-elements.ts';
import { matterRules } from './matter-rules.ts';
import { matterWords } from './matter-words.ts';

/** Where the draft of a matter stands, within a sentence. */
const draftStands: Readonly<Record<string, string>> = {
  NONE: '没有草稿',
  DRAFT: '草稿在编写',
  SUBMITTED: '草稿在审核',
  REJECTED: '草稿已退回',
  APPROVED: '草稿待发布',
};

/** Why something is not done to a matter. */
export const matterRefusals = {
  'catalogue/not-found': () => '没有这个事项，请核对编码或名称。',
  'catalogue/ambiguous-code': (facts) =>
    `编码 ${fact(facts, 'given')} 对应多个事项，请使用其中一个实施编码：${listed(facts, 'taskCodes', '、')}。`,
  'catalogue/wrong-state': (facts) =>
    `事项现在是“${wordFor(matterWords.state, facts, 'state')}”，${wordFor(draftStands, facts, 'stage')}，不能“${wordFor(matterWords.action, facts, 'action')}”。请刷新后再看。`,
  'catalogue/invalid': (facts) => {
    const { path, rule } = firstFinding(facts);
    if (rule === '') return '事项的要素不合规，请逐项核对后再提交。';
    const place = pathWords(path, matterElements);
    return `${place === '' ? '' : `${place}：`}${wordFor(matterRules, { rule }, 'rule')}`;
  },
  'catalogue/reason-missing': () => '请写明这次变更的理由。',
  'catalogue/other-organisation': () => '这个事项属于其他部门，请由该部门的事项岗位办理。',
  'catalogue/same-person': () =>
    '这份草稿由您编写或提交。编写与审核须由两人分别办理，请由另一位“事项审核”人员审核。',
  'catalogue/calendar-of-all': () =>
    '工作日历关系到所有部门的时限，由授权范围为全省的“事项发布”人员调整。请联系省政务服务中心。',
  'catalogue/day-invalid': (facts) =>
    fact(facts, 'fault') === 'no-name'
      ? '请写明这一天的名称。'
      : '日历上没有这一天，请写成 2026-11-23 的样子。',
  'catalogue/day-not-set': () => '这一天没有另行规定，或刚刚已经恢复。请刷新后再看。',
  'catalogue/entry-changed': () =>
    '另一位同事刚刚登记了这个事项的进驻情况。您的登记没有保存，填写的内容仍在。请看过最新情况后再登记。',
  'catalogue/entry-fault': (facts) =>
    wordFor(hallEntryWords.fault, facts, 'fault') || '请核对这条进驻登记。',
  'catalogue/stale': (facts) =>
    `${fact(facts, 'byName') || '另一位同事'}刚刚办理了这个事项（${wordFor(matterWords.action, facts, 'did') || '另有改动'}）。您的操作没有执行，填写的内容仍在。请看过最新情况后再办。`,
} satisfies Partial<Record<RefusalCode, Sentence>>;
