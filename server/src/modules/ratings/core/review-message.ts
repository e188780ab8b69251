import type { ReviewAct } from '@banshi/contract/review-words';
import { printedDate } from '../../../kernel/printed-day.ts';
import type { ReviewDue } from './review-due.ts';

/** Which side is waited for after an act, and what is asked of it; of other acts nobody is told. */
interface Asked {
  readonly of: 'department' | 'centre';
  readonly told: string;
  readonly asked: string;
}

const ASKED: Readonly<Partial<Record<ReviewAct, Asked>>> = {
  ASSIGN: { of: 'department', told: '差评已转办贵部门', asked: '联系评价人' },
  REOPEN: { of: 'department', told: '回访不满意，差评退回重新整改', asked: '联系评价人' },
  UPHOLD: { of: 'department', told: '申诉的差评经认定有效', asked: '继续整改' },
  REPLY: { of: 'centre', told: '差评已整改并回复', asked: '电话回访评价人' },
  APPEAL: { of: 'centre', told: '部门对差评提出申诉', asked: '受理并认定' },
  ASK_EXTENSION: { of: 'centre', told: '部门申请延长差评整改期限', asked: '决定是否同意' },
};

/** Who is waited for after an act. */
export function waitedFor(act: ReviewAct): Asked['of'] | undefined {
  return ASKED[act]?.of;
}

/** What a member of staff is told by a short message: which case, what, until when; of nobody a word. */
export function reviewMessage(
  act: ReviewAct,
  due: ReviewDue | undefined,
  { displayNo, matterName }: { readonly displayNo: string; readonly matterName: string },
): string {
  const { of, told, asked } = ASKED[act] ?? { of: 'centre', told: '', asked: '' };
  // While somebody asks for more time, the limit that runs is the other side's.
  const isOwn = due !== undefined && (of === 'department' || due.clock === 'appeal');
  const until = isOwn ? `在${printedDate(due.on)}前` : '';
  return `【差评处置】办件${displayNo}（${matterName}）：${told}，请${until}登录系统${asked}。`;
}
