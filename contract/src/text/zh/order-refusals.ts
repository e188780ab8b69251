import type { Facts } from '../facts.ts';
import { fact, listed } from '../facts.ts';

/** Why the order of notices, of decisions and of applications stands against something. */
export const orderRefusals = {
  'cases/not-notified': () => '还没有一次性告知过，请先用“一次性告知补正”。',
  'cases/not-supplied': (facts: Facts) =>
    `第 ${listed(facts, 'orderNums', '、')} 项在告知后没有重新提交，不能再次告知（行政许可法第三十二条第一款第四项）。请按现有材料决定是否受理。`,
  'cases/defect-not-new': (facts: Facts) =>
    `第 ${listed(facts, 'orderNums', '、')} 项的问题已经告知过，不是补正产生的新问题，不能再次告知。请只写新发现的问题。`,
  'cases/earlier-undecided': (facts: Facts) =>
    `这个事项有数量限制，应按受理先后决定（行政许可法第五十七条）。${fact(facts, 'caseNo')}（${fact(facts, 'acceptedOn')} 受理）在先，尚未决定，请先决定它。`,
  'cases/quota-full': (facts: Facts) =>
    `这个事项限额 ${fact(facts, 'number')} 个，已经用完，不能再准予。请以此为理由作出不予许可决定，并告知救济途径。`,
  'cases/conditions-open': (facts: Facts) =>
    `还没有核对条件：${listed(facts, 'conditions', '；')}。请逐条核对后勾选，再办理。`,
  'cases/condition-unknown': (facts: Facts) =>
    `没有第 ${fact(facts, 'no')} 条需要由人核对的条件，请刷新后再核对。`,
  'cases/conditions-unmet': (facts: Facts) =>
    fact(facts, 'stage') === 'GRANT'
      ? `准予条件不符合：${listed(facts, 'conditions', '；')}。不能建议准予；请写明理由，建议不予（行政许可法第三十八条）。`
      : `受理条件不符合：${listed(facts, 'conditions', '；')}。不能受理；不需要许可的办理“不受理”，不属于职权范围的办理“不予受理”（行政许可法第三十二条）。`,
  'cases/barred': (facts: Facts) =>
    `这位申请人因 ${fact(facts, 'caseNo')} 被查明以不正当手段申请或取得${fact(facts, 'kind')}，${fact(facts, 'until')} 前（含当日）不得再次申请（行政许可法第七十八条、第七十九条）。请在期满后再接件。`,
  'cases/not-barred': () => '这个办件没有引起再次申请的限制，或者限制已经解除，请核对办件编号。',
  'cases/joint-leader': (facts: Facts) =>
    `联合办理的期限由${fact(facts, 'body')}负责人批准延长（行政许可法第四十二条第二款）。`,
};
