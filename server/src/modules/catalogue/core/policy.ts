import type { LimitUnit } from '@banshi/contract/catalogue-words';
import type { KeyProjectLevel, PolicyEffectKind, PolicyStage } from '@banshi/contract/policy-words';
import type { LocalDate } from '../../../kernel/local-date.ts';

interface OnMatters {
  /** 实施编码. */
  readonly matters: readonly string[];
}

/** What a measure does to the rules of named matters. */
export type PolicyEffect =
  | ({ readonly kind: 'shorten'; readonly days: number; readonly unit: LimitUnit } & OnMatters)
  | ({
      readonly kind: 'tolerate';
      readonly materials: readonly string[];
      readonly days: number;
    } & OnMatters)
  | ({
      readonly kind: 'relax';
      readonly condition: string;
      readonly replacedBy: string | null;
    } & OnMatters)
  | ({ readonly kind: 'prioritise'; readonly levels: readonly KeyProjectLevel[] } & OnMatters);

/** 政策文件, as it was issued. */
export interface PolicyContent {
  readonly title: string;
  readonly docNo: string;
  readonly issuedOn: string;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly measures: readonly {
    readonly text: string;
    readonly effects: readonly PolicyEffect[];
  }[];
}

/** A published document. What it says never changes; it may end on a day. */
export interface Policy {
  readonly policyId: number;
  readonly issuerId: number;
  readonly content: PolicyContent;
  /** The last day on which it acts; undefined until it is repealed, where it set none itself. */
  readonly lastDay: LocalDate | undefined;
}

/** One effect of a measure, with the document that it stands in and the days on which it acts. */
export interface ActingMeasure {
  readonly policyId: number;
  readonly docNo: string;
  readonly title: string;
  /** Its place in the document, from 1. */
  readonly measure: number;
  readonly text: string;
  readonly from: LocalDate;
  readonly lastDay: LocalDate | undefined;
  readonly effect: PolicyEffect;
}

/** The measure under which a rule of a case is another than its list says: what the case names as its ground. */
export interface Ground {
  readonly policyId: number;
  readonly docNo: string;
  readonly measure: number;
  readonly kind: PolicyEffectKind;
  /** Of priority: for key projects of which levels, as far as the case is not known yet. */
  readonly levels?: readonly KeyProjectLevel[];
}

/** Where a published document stands on a day; a day in the past of its end makes it ended. */
export function stageOn(
  { lastDay }: Pick<Policy, 'lastDay'>,
  today: LocalDate,
): Exclude<PolicyStage, 'DRAFT'> {
  return lastDay !== undefined && lastDay < today ? 'ENDED' : 'PUBLISHED';
}

/** The effects of published documents, by the matters on which they act. */
export function measuresByMatter(
  policies: readonly Policy[],
): ReadonlyMap<string, readonly ActingMeasure[]> {
  const byMatter = new Map<string, ActingMeasure[]>();
  for (const one of policies.flatMap(measuresIn)) {
    for (const taskCode of one.effect.matters) {
      byMatter.set(taskCode, [...(byMatter.get(taskCode) ?? []), one]);
    }
  }
  return byMatter;
}

/** The effects of one document, in the order of its measures. */
export function measuresIn({
  policyId,
  content,
  lastDay,
}: Omit<Policy, 'issuerId'>): ActingMeasure[] {
  const { docNo, title, effectiveFrom, measures } = content;
  const from = effectiveFrom as LocalDate;
  return measures.flatMap(({ text, effects }, index) =>
    effects.map((effect) => ({
      ...{ policyId, docNo, title, measure: index + 1, text, from, lastDay, effect },
    })),
  );
}

/** Whether a measure acts on a day. */
export function actsOn(
  { from, lastDay }: Pick<ActingMeasure, 'from' | 'lastDay'>,
  day: LocalDate,
): boolean {
  return from <= day && (lastDay === undefined || day <= lastDay);
}
