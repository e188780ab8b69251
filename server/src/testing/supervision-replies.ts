import * as supervision from '@banshi/contract/supervision';
import { formatInstant } from '../kernel/instant-text.ts';
import type { Hall } from './hall.ts';
import { aHandledCase, alertsOf, goPast } from './late-case.ts';
import type { Tell } from './reply.ts';

/** A case is warned of, then late; its card is explained, upheld and closed, and a rule is set. */
export async function superviseOne(hall: Hall, tell: Tell): Promise<void> {
  const before = formatInstant(hall.clock.now);
  const caseId = await aHandledCase(hall);
  await goPast(hall, caseId, 0);
  await hall.house.supervise();
  const warning = await firstOf(hall, caseId, 'WARNING');
  const reviewer = await hall.as('REVIEWER', 'HEALTH');
  const noted = { params: warning, body: { version: 1, note: null } };
  const { acknowledgeWarning, explainCard, judgeCard, closeCard } = supervision;
  tell(acknowledgeWarning, (await reviewer.call(acknowledgeWarning, noted)).reply);
  await goPast(hall, caseId, 1);
  await hall.house.supervise();
  const params = await firstOf(hall, caseId, 'YELLOW');
  const head = await hall.as('WINDOW_HEAD', 'HEALTH');
  const supervisor = await hall.as('SUPERVISOR', 'PROVINCE');
  const explained = { params, body: { version: 1, text: '三日内办完' } };
  tell(explainCard, (await head.call(explainCard, explained)).reply);
  const verdict = { params, body: { version: 2, verdict: 'UPHELD' as const, reason: '属实' } };
  tell(judgeCard, (await supervisor.call(judgeCard, verdict)).reply);
  const closing = { params, body: { version: 3, note: '已办结' } };
  tell(closeCard, (await supervisor.call(closeCard, closing)).reply);
  const { recordFinding, setRuleParameter } = supervision;
  const finding = { rule: 'R10' as const, evidence: '示例', personId: null };
  const found = await supervisor.call(recordFinding, { params: { caseId }, body: finding });
  tell(recordFinding, found.reply);
  const set = { params: { rule: 'R1', parameter: 'daysLeft' }, body: { value: 1, reason: '示例' } };
  tell(setRuleParameter, (await supervisor.call(setRuleParameter, set)).reply);
  hall.at(before);
}

async function firstOf(hall: Hall, caseId: string, level: 'WARNING' | 'YELLOW') {
  const found = (await alertsOf(hall, caseId)).find((one) => one.level === level);
  if (!found) throw new Error(`case ${caseId} has no ${level}`);
  return { caseId, seq: found.seq };
}
