import type { RefusalCode } from '../../problem.ts';
import { fact, type Sentence, wordFor } from '../facts.ts';
import { firstFinding } from '../first-finding.ts';
import { policyRules, policyStages } from './policy-words.ts';

/** What is wrong with a number of a document. */
const docNoFaults: Readonly<Record<string, string>> = {
  brackets: '年份应当用六角括号〔〕括起',
  ordinal: '序号前不加“第”',
  padded: '序号不补零',
  shape: '写法不合规',
};

/** Why something is not done to a policy document. */
export const policyRefusals = {
  'catalogue/policy-unknown': () => '没有这份政策文件，或它的草稿已被放弃。请刷新列表。',
  'catalogue/policy-of-others': () => '这份政策文件属于其他机关，请由该机关的事项岗位办理。',
  'catalogue/policy-same-person': () =>
    '这份草稿由您编写。编写与发布须由两人分别办理，请由另一位“事项发布”人员发布。',
  'catalogue/policy-stale': () =>
    '另一位同事刚刚改动了这份草稿。您的操作没有执行，填写的内容仍在。请看过最新情况后再办。',
  'catalogue/policy-stage': (facts) =>
    `这份政策文件现在是“${wordFor(policyStages, facts, 'stage')}”，不能这样办理。已发布的文件不能更改，只能废止或者被新文件替代。`,
  'catalogue/policy-invalid': (facts) => {
    const { rule } = firstFinding(facts);
    return wordFor(policyRules, { rule }, 'rule') || '政策文件不合规，请逐项核对后再发布。';
  },
  'catalogue/policy-day': () =>
    '最后施行日不能早于今天，也不能晚于文件自己写明的日子；请写成 2026-11-23 的样子。',
  'catalogue/doc-no': (facts) => {
    const meant = fact(facts, 'meant');
    const fault = wordFor(docNoFaults, facts, 'fault') || docNoFaults['shape'];
    return `发文字号“${fact(facts, 'given')}”${fault}，请写成${meant === '' ? '机关代字、六角括号括起的年份和序号，例如 川林发〔2022〕19号' : ` ${meant}`}。`;
  },
} satisfies Partial<Record<RefusalCode, Sentence>>;
