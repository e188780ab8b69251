import type { AlertLevel } from '@banshi/contract/supervision-words';
import { printedDate } from '../../../kernel/printed-day.ts';
import type { IssuedEvent } from './alert.ts';
import { ruleOf } from './rules.ts';

/** What a member of staff is told by a short message: which case, what, what is waited for; of nobody a word. */
export function alertMessage(
  { rule, level, facts, card }: IssuedEvent,
  { displayNo, matterName }: { readonly displayNo: string; readonly matterName: string },
): string {
  const due = facts.dueOn === undefined ? '' : `，到期日${printedDate(facts.dueOn)}`;
  const asked = card
    ? `请在${printedDate(card.explainBy)}前登录系统说明`
    : '请登录系统查看并及时办理';
  return `【电子监察${LEVELS[level]}】办件${displayNo}（${matterName}）：${ruleOf(rule).term}${due}。${asked}。`;
}

const LEVELS: Readonly<Record<AlertLevel, string>> = {
  WARNING: '预警',
  TASK: '督办',
  YELLOW: '黄牌',
  RED: '红牌',
};
