import { type Facts, fact, inside, listed, wordFor } from '@banshi/contract/text/facts';
import { matterWords } from '@banshi/contract/text/zh/matter-words';
import { words } from '@banshi/contract/text/zh/words';
import { review } from './review.ts';
import { tolerance } from './tolerance.ts';

const proposals: Readonly<Record<string, string>> = { grant: '拟准予', refuse: '拟不予' };

/** What may be missing, with the words that bring it in. */
const after = (words: string, text: string) => (text === '' ? '' : `${words}${text}`);

/** What happened, by the type of the journal entry. */
export const journal: Readonly<Record<string, (facts: Facts) => string>> = {
  'cases/received': () => '接件，出具收件凭证',
  'cases/correction-requested': (facts) =>
    fact(facts, 'newDefect')
      ? `补正产生了新的问题（${wordFor(words.noticeGround, facts, 'ground')}），再次告知：${fact(facts, 'newDefect')}`
      : '一次性告知需要补正的全部内容',
  'cases/rectification-reminded': (facts) =>
    `提醒申请人整改：还剩 ${fact(facts, 'workDaysLeft')} 个工作日，截止 ${fact(facts, 'on')}`,
  'cases/correction-reminded': (facts) =>
    `提醒申请人：还有 ${fact(facts, 'workDaysLeft')} 个工作日补正，${fact(facts, 'on')} 到期`,
  'cases/supplemented': () => '收到补正材料',
  'cases/accepted': () => '受理，时限开始计算',
  'cases/acceptance-refused': (facts) =>
    `不予受理，告知向${fact(facts, 'competentBody', '有权机关')}申请：${fact(facts, 'reason')}`,
  'cases/refused-for-fraud': (facts) =>
    `因隐瞒情况或者提供虚假材料不予受理：${fact(facts, 'reasons')}`,
  'cases/not-required': (facts) => `不受理，告知不需要许可：${fact(facts, 'reason')}`,
  'cases/reviewed': (facts) =>
    `承办意见（${wordFor(proposals, facts, 'proposal')}）：${fact(facts, 'opinion')}`,
  'cases/verified': (facts) => `审核通过：${fact(facts, 'opinion')}`,
  'cases/countersigned': (facts) => `${fact(facts, 'body')}会签：${fact(facts, 'opinion')}`,
  'cases/opinion-given': (facts) =>
    `${fact(facts, 'body')}反馈意见（${wordFor(review.stance, facts, 'stance')}）：${fact(facts, 'opinion')}`,
  'cases/sent-back': (facts) => `退回：${fact(facts, 'reason')}`,
  'cases/granted': (facts) => `决定准予：${fact(facts, 'opinion')}`,
  'cases/refused': (facts) => `决定不予：${fact(facts, 'reasons')}`,
  'cases/closed': (facts) => {
    const role = wordFor(words.role, facts, 'inPlaceOfRole');
    const made = `办结，制发《${fact(facts, 'resultName')}》${fact(facts, 'resultNo')}`;
    return role === '' ? made : `${made}（本机关没有${role}，代其制证用印）`;
  },
  'cases/delivered': (facts) =>
    `送达（${wordFor(words.delivery, facts, 'method')}），领取人 ${fact(facts, 'receiverName')}`,
  'cases/withdrawn': (facts) => `申请人撤回：${fact(facts, 'reason')}`,
  'cases/corrected-on-spot': (facts) => `当场更正：${fact(facts, 'what')}`,
  'cases/deemed-accepted': (facts) =>
    `逾期未告知，依法自 ${fact(facts, 'from')} 收到申请材料之日起视为受理`,
  'cases/granted-at-once': (facts) => `当场决定准予：${fact(facts, 'opinion')}`,
  'cases/procedure-asked': (facts) =>
    `申请特别程序：${fact(facts, 'name')}，需 ${fact(facts, 'limitDays')} 个工作日，依据${fact(facts, 'basis')}${after('；停止计算法定时限的法律：', fact(facts, 'byLaw'))}${after('；费用：', fact(facts, 'fee'))}`,
  'cases/procedure-declined': (facts) => `不同意特别程序：${fact(facts, 'reason')}`,
  'cases/suspended': (facts) =>
    `批准特别程序（${fact(facts, 'name')}）${after('，依照', fact(facts, 'byLaw'))}，办理时限停止计算，所需 ${fact(facts, 'limitDays')} 个工作日书面告知申请人${after('；审核意见：', fact(facts, 'opinion'))}`,
  'cases/resumed': (facts) => `特别程序结束，时限继续计算：${fact(facts, 'result')}`,
  'cases/procedure-begun': (facts) =>
    `${fact(facts, 'name')}开始，计划 ${fact(facts, 'plannedEnd')} 前完成${after('；费用：', fact(facts, 'fee'))}`,
  'cases/procedure-ended': (facts) =>
    `${wordFor(matterWords.special, facts, 'kind')}结束：${fact(facts, 'result')}`,
  'cases/extended': (facts) =>
    `批准延长 ${fact(facts, 'days')} 个工作日${after('，依照', fact(facts, 'byLaw'))}，理由告知申请人：${fact(facts, 'reason')}`,
  'cases/delay-explained': (facts) =>
    `向社会公开超期原因（${wordFor(words.clock, facts, 'clock')}${fact(facts, 'dueOn')}到期）：${fact(facts, 'reason')}`,
  'cases/site-visited': (facts) =>
    `${fact(facts, 'visitedOn')} 在${fact(facts, 'place')}现场核查（${listed(facts, 'visitors', '、')}）：${fact(facts, 'findings')}`,
  'cases/interested-told': (facts) =>
    `告知利害关系人 ${fact(facts, 'party')}：${fact(facts, 'interest')}`,
  'cases/statement-heard': (facts) =>
    `听取 ${fact(facts, 'party')} 的陈述和申辩：${fact(facts, 'statement')}`,
  'cases/hearing-offered': () => '告知有权在五个工作日内申请听证',
  'cases/hearing-asked': (facts) => `${fact(facts, 'party')} 申请听证，听证期间不计入时限`,
  'cases/hearing-ordered': (facts) =>
    `决定依职权举行听证：${fact(facts, 'basis')}；公告于${fact(facts, 'announcement')}，听证期间不计入时限`,
  'cases/hearing-dropped': (facts) => `撤回听证申请，恢复计时：${fact(facts, 'reason')}`,
  'cases/hearing-set': (facts) =>
    `通知听证：${fact(facts, 'heldOn')}，${fact(facts, 'place')}，主持人 ${fact(facts, 'host')}`,
  'cases/hearing-held': (facts) =>
    `听证已举行，笔录经 ${fact(facts, 'signedBy')} 确认：${fact(facts, 'minutes')}`,
  'cases/accepted-tolerantly': (facts) =>
    `容缺受理，时限开始计算；第 ${listed(inside(facts, 'tolerance'), 'orderNums', '、')} 项材料限期补齐，承诺人 ${fact(inside(facts, 'promise'), 'signedBy')}`,
  'cases/accepted-on-promise': (facts) =>
    `告知承诺受理（${wordFor(tolerance.scopes, facts, 'scope')}），时限开始计算，承诺人 ${fact(inside(facts, 'promise'), 'signedBy')}`,
  'cases/promise-checked': (facts) =>
    `承诺核查（${wordFor(tolerance.checkMethods, facts, 'method')}）：${wordFor(tolerance.outcomes, facts, 'outcome')}。${fact(facts, 'findings')}`,
  'cases/decision-revoked': (facts) => `撤销决定，记入信用记录：${fact(facts, 'reason')}`,
  'cases/tolerance-asked': (facts) =>
    `报厅（局）领导特事特办，第 ${listed(facts, 'orderNums', '、')} 项材料后补：${fact(facts, 'reason')}`,
  'cases/tolerance-allowed': (facts) => `厅（局）领导同意特事特办：${fact(facts, 'opinion')}`,
  'cases/tolerance-declined': (facts) => `厅（局）领导不同意特事特办：${fact(facts, 'reason')}`,
  'cases/tolerance-extended': (facts) =>
    `因不可抗力延长 ${fact(facts, 'days')} 个工作日，到 ${fact(inside(facts, 'due'), 'on')}：${fact(facts, 'reason')}`,
  'cases/tolerance-reviewed': (facts) =>
    `复核：事由尚未结束，${fact(inside(facts, 'due'), 'on')} 再复核。${fact(facts, 'finding')}`,
  'cases/tolerance-event-ended': (facts) =>
    `事由已于 ${fact(facts, 'endedOn')} 结束，${fact(inside(facts, 'due'), 'on')} 前补齐：${fact(facts, 'finding')}`,
  'cases/tolerance-breached': (facts) =>
    `第 ${listed(facts, 'orderNums', '、')} 项材料逾期（${fact(facts, 'dueOn')}）未补齐，记入信用记录，已作出的决定依法处理`,
  'cases/credit-repaired': (facts) => `信用修复：${fact(facts, 'reason')}`,
  'cases/tolerated-supplied': (facts) =>
    `收到补齐材料（${wordFor(tolerance.ways, facts, 'way')}），${fact(facts, 'arrivedOn')} 到达`,
  'cases/tolerated-examined': (facts) =>
    `第 ${fact(facts, 'orderNum')} 项容缺材料核验${wordFor(tolerance.verdicts, facts, 'verdict')}${fact(facts, 'note') ? `：${fact(facts, 'note')}` : ''}`,
  'cases/rectification-recomputed': (facts) =>
    `工作日历调整，改在 ${fact(facts, 'remindOn')} 提醒整改`,
  'cases/tolerance-recomputed': () => '工作日历调整，重算容缺补齐期限',
  'cases/tolerance-reminded': (facts) =>
    fact(facts, 'awaits') === 'event'
      ? `到复核日 ${fact(facts, 'on')}：请核实等待的事由是否已经结束`
      : `提醒申请人：还有 ${fact(facts, 'workDaysLeft')} 个工作日补齐材料，${fact(facts, 'on')} 到期`,
  'cases/tolerance-lapsed': (facts) =>
    `承诺 ${fact(facts, 'dueOn')} 前补齐的第 ${listed(facts, 'orderNums', '、')} 项材料逾期未补齐，终止办理并退件，记入信用记录`,
  'cases/terminated': (facts) =>
    `终止（${wordFor(words.terminationCause, facts, 'cause')}）：${fact(facts, 'reason')}`,
  'cases/forwarded': (facts) => `转报${fact(facts, 'toBody')}：${fact(facts, 'reason')}`,
  'cases/void-proposed': (facts) => `申请作废：${fact(facts, 'reason')}`,
  'cases/void-declined': (facts) => `不同意作废，办件照常办理：${fact(facts, 'reason')}`,
  'cases/voided': () => '确认作废，不再计入统计',
  'cases/dues-recomputed': () => '工作日历有变动，到期日已重算',
  'cases/reported': (facts) => `部门业务系统报送，来源编号 ${fact(facts, 'sourceCaseNo')}`,
  'cases/report-advanced': () => '部门业务系统补报办理进展',
};
