import type { CommendationKind, SenderType, Verification } from '@banshi/contract/hall-words';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { maskName } from '../../../kernel/masking.ts';

/** Thanks as they were recorded. */
export interface CommendationContent {
  readonly kind: CommendationKind;
  readonly receivedOn: LocalDate;
  readonly senderType: SenderType;
  readonly senders: readonly string[];
  readonly reason: string;
}

/** Whom thanks were meant for, and the cases in which they were earned. */
export interface ThankedPeople {
  readonly windowId: number | null;
  readonly staffIds: readonly string[];
  readonly related: readonly { readonly caseId: string; readonly caseNumber: string }[];
}

/** What counts of thanks. */
export type CountedCommendation = Pick<CommendationContent, 'kind' | 'receivedOn'> & {
  readonly verification: Verification;
};

interface Bonus {
  readonly each: number;
  /** How many of a month count. */
  readonly perMonth: number;
}

/** What thanks add to the score of a window [assumed]. */
const BONUSES: Readonly<Partial<Record<CommendationKind, Bonus>>> = {
  PENNANT: { each: 1, perMonth: 3 },
  THANK_LETTER: { each: 0.5, perMonth: Number.POSITIVE_INFINITY },
  MEDIA: { each: 1, perMonth: Number.POSITIVE_INFINITY },
};

const KIND_WORDS: Readonly<Record<CommendationKind, string>> = {
  PENNANT: '锦旗',
  THANK_LETTER: '感谢信',
  PHONE: '电话致谢',
  HOTLINE_12345: '12345热线表扬',
  MEDIA: '媒体报道',
};

/** The names as they may be kept: those of citizens masked. */
export function keptSenders(senders: readonly string[], senderType: SenderType): readonly string[] {
  const names = senders.map((one) => one.trim());
  return senderType === 'CITIZEN' ? names.map(maskName) : names;
}

/** What thanks of one window score: only those whose sender stood by them, capped by month. */
export function commendationScore(received: readonly CountedCommendation[]): number {
  const counted = received.filter(({ verification }) => verification === 'CONFIRMED');
  const byMonth = Map.groupBy(
    counted,
    ({ kind, receivedOn }) => `${kind} ${receivedOn.slice(0, 7)}`,
  );
  return [...byMonth.values()].reduce((sum, same) => {
    const bonus = same[0] && BONUSES[same[0].kind];
    return bonus ? sum + bonus.each * Math.min(same.length, bonus.perMonth) : sum;
  }, 0);
}

/** The thanks that reached one window, of several days and senders, as one item of the bulletin. */
export function commendationSentence(
  bodyName: string,
  received: readonly Pick<CommendationContent, 'kind' | 'receivedOn' | 'senders'>[],
): string {
  const inOrder = received.toSorted((one, other) => one.receivedOn.localeCompare(other.receivedOn));
  const senders = [...new Set(inOrder.flatMap((one) => one.senders))].join('、');
  const kinds = [...new Set(inOrder.map(({ kind }) => KIND_WORDS[kind]))];
  const things = kinds.length > 1 ? `${kinds.slice(0, -1).join('、')}和${kinds.at(-1)}` : kinds[0];
  const days = new Set(inOrder.map(({ receivedOn }) => receivedOn));
  return `${bodyName}窗口${days.size > 1 ? '陆续' : ''}收到${senders}的${things}。`;
}
