import type { ProofCode } from '../../proof-words.ts';
import { fact, type Sentence } from '../facts.ts';

/** What proofreading found, as a sentence. */
export const proofFindings: Readonly<Record<ProofCode, Sentence>> = {
  'pair-empty': (facts) => `「${fact(facts, 'mark')}」里没有内容，请补上文字或删去。`,
  'pair-unbalanced': (facts) => `「${fact(facts, 'mark')}」缺少与它成对的另一半，请补上或删去。`,
  'quote-straight': () => '这里用了英文直引号，中文公文用“”和‘’。',
  'other-word': () => '法定名称是“其他”，请改“其它”为“其他”。',
  'separators-mixed': () => '并列各项前用分号、后用逗号，请统一分隔符号。',
  'space-stray': () => '汉字与数字之间有多余空格，请删去。',
  'level-skipped': () => '“（一）”之下直接用“（1）”，跳过了“1.”一级；如系本刊惯例可不改。',
  'count-rounded': (facts) => `${fact(facts, 'verb')}数写成了概数，请写到个位，如 421695件。`,
  'count-unit': (facts) => `${fact(facts, 'verb')}${fact(facts, 'number')}后面应为“件”。`,
  'count-separated': (facts) => `数字 ${fact(facts, 'number')} 不用千分位符号，请连写。`,
  'doc-number': (facts) =>
    `发文字号“${fact(facts, 'number')}”应写作“${fact(facts, 'expected')}”：用六角括号〔〕，不加“第”，不补零。`,
  'visitor-differs': (facts) =>
    `文中没有与来访记录一致的“${fact(facts, 'expected')}”，请核对姓名和职务。`,
  'visit-unrecorded': (facts) =>
    `本期时段的进大厅登记里没有“${fact(facts, 'name')}”，请核对姓名和日期，或补登记。`,
  'figure-unbound': (facts) =>
    `${fact(facts, 'number')} 像是办件数，而本期没有引用统计数据，无从核对；请在该部分加上统计句。`,
  'figure-differs': (facts) =>
    `写的是 ${fact(facts, 'number')}，本期引用的统计数据是 ${fact(facts, 'expected')}。`,
  'recent-undated': () => '写了“近日”，但没有登记发生日期，无从核对；请填写日期。',
  'recent-too-old': (facts) =>
    `“近日”指刊发前十个工作日内（${fact(facts, 'first')} 至 ${fact(facts, 'last')}），此事发生在 ${fact(facts, 'day')}；请写明日期。`,
  'dated-too-early': (facts) =>
    `印发日期${fact(facts, 'day')}早于所报期间的最后一天${fact(facts, 'last')}，请更正其中之一。`,
  'praise-unproved': (facts) =>
    `写了“${fact(facts, 'words')}”，但没有登记评价结果；请在条目下填写评价表份数，或改写。`,
  'praise-uncarried': (facts) =>
    `“${fact(facts, 'words')}”须收回八成以上评价表、其中九成半以上满意；现发出 ${fact(facts, 'givenOut')} 份，收回 ${fact(facts, 'returned')} 份，满意 ${fact(facts, 'good')} 份，请改写。`,
  'forms-differ': (facts) =>
    `条目填的评价表是发出 ${fact(facts, 'givenOut')} 份、收回 ${fact(facts, 'returned')} 份、满意 ${fact(facts, 'good')} 份；培训登记（${fact(facts, 'body')}，${fact(facts, 'day')}）是 ${fact(facts, 'recorded')}，请核对。`,
  'forms-unrecorded': (facts) =>
    `“一致好评”依据的评价表（发出 ${fact(facts, 'givenOut')} 份、收回 ${fact(facts, 'returned')} 份、满意 ${fact(facts, 'good')} 份）不在培训登记中；请由窗口登记培训和评价表，并写明发生日期，或者核对后确认。`,
  'policy-unnamed': (facts) =>
    `这条写的是政策文件 ${fact(facts, 'docNo')}，文中没有这个发文字号；请写明，或者核对后确认。`,
  'policy-unrecorded': (facts) =>
    `政策库里没有已发布的 ${fact(facts, 'docNo')}；请核对这条关联的文件，或者核对后确认。`,
  'policy-ended': (facts) =>
    `政策文件 ${fact(facts, 'docNo')} 的最后一天是 ${fact(facts, 'lastDay')}${'supersededBy' in facts ? `，由 ${fact(facts, 'supersededBy')} 取代` : '，已废止或者期满'}；请改写，或者核对后确认。`,
  'copies-short': (facts) =>
    `各处共发 ${fact(facts, 'given')} 份，只印 ${fact(facts, 'printed')} 份；请减少份数或者加印。`,
  'personal-number': () => '这里像是身份证件号码或手机号码，刊物不刊登；请遮掩中间各位或删去。',
};
