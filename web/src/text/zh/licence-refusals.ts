import type { Facts } from '../../api/problem-error.ts';
import { fact, wordFor } from '../facts.ts';
import { licences } from './licences.ts';

/** Why something cannot be done with a licence. */
export const licenceRefusals = {
  'licences/not-found': () => '没有这个证照，或它不在您的权限范围内。请核对证照编号。',
  'cases/licence-unknown': () => '没有这个证照，请先在“证照”里查找，再从那里申请。',
  'cases/licence-other-matter': (facts: Facts) =>
    `这个事项不办理《${fact(facts, 'kind')}》的这类申请，请另选事项。`,
  'cases/licence-other-holder': (facts: Facts) =>
    `${fact(facts, 'number')} 的持有人不是这位申请人，请核对证件号码。`,
  'cases/licence-state': (facts: Facts) =>
    `${fact(facts, 'number')} 现在是“${wordFor(licences.states, facts, 'state')}”，不能${wordFor(licences.acts, facts, 'act')}。`,
  'cases/licence-without-end': (facts: Facts) => `${fact(facts, 'number')} 长期有效，不需要延续。`,
  'cases/renewal-late': (facts: Facts) =>
    `${fact(facts, 'number')} 有效期至 ${fact(facts, 'validTo')}，延续应最迟在 ${fact(facts, 'askBy')} 提出，已经过期限（行政许可法第五十条）。请按新办申请。`,
  'cases/renewal-pending': (facts: Facts) =>
    `${fact(facts, 'number')} 已有一件延续申请在办，不用再申请。`,
  'cases/renewed-by-law': (facts: Facts) =>
    `${fact(facts, 'number')} 届满前没有作出决定，已自 ${fact(facts, 'on')} 起视为准予延续，不能再决定不予（行政许可法第五十条）。`,
};
