import type { Facts } from '../../api/problem-error.ts';
import { fact, wordFor } from '../facts.ts';
import { words } from './words.ts';

const proposals: Readonly<Record<string, string>> = { grant: '拟准予', refuse: '拟不予' };

/** What happened, by the type of the journal entry. */
export const journal: Readonly<Record<string, (facts: Facts) => string>> = {
  'cases/received': () => '接件，出具收件凭证',
  'cases/correction-requested': () => '一次性告知需要补正的全部内容',
  'cases/supplemented': () => '收到补正材料',
  'cases/accepted': () => '受理，时限开始计算',
  'cases/acceptance-refused': (facts) =>
    `不予受理，告知向${fact(facts, 'competentBody', '有权机关')}申请：${fact(facts, 'reason')}`,
  'cases/not-required': (facts) => `不受理，告知不需要许可：${fact(facts, 'reason')}`,
  'cases/reviewed': (facts) =>
    `承办意见（${wordFor(proposals, facts, 'proposal')}）：${fact(facts, 'opinion')}`,
  'cases/verified': (facts) => `审核通过：${fact(facts, 'opinion')}`,
  'cases/sent-back': (facts) => `退回承办：${fact(facts, 'reason')}`,
  'cases/granted': (facts) => `决定准予：${fact(facts, 'opinion')}`,
  'cases/refused': (facts) => `决定不予：${fact(facts, 'reasons')}`,
  'cases/closed': (facts) => `办结，制发《${fact(facts, 'resultName')}》${fact(facts, 'resultNo')}`,
  'cases/delivered': (facts) =>
    `送达（${wordFor(words.delivery, facts, 'method')}），领取人 ${fact(facts, 'receiverName')}`,
  'cases/withdrawn': (facts) => `申请人撤回：${fact(facts, 'reason')}`,
  'cases/reported': (facts) => `部门业务系统报送，来源编号 ${fact(facts, 'sourceCaseNo')}`,
  'cases/report-advanced': () => '部门业务系统补报办理进展',
};
