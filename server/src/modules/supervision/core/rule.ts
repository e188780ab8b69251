import type { ClockKind } from '@banshi/contract/case-words';
import type {
  AlertLevel,
  Misconduct,
  RuleId,
  RuleParameter,
} from '@banshi/contract/supervision-words';

/** A number that a rule turns on: what it is unless somebody sets it otherwise, and within which bounds. */
export interface Parameter {
  readonly preset: number;
  readonly min: number;
  readonly max: number;
}

/** What a rule looks at. */
export type Look =
  /** Few working days of a clock are left. */
  | { readonly at: 'remaining'; readonly clock: ClockKind }
  /** A clock has run out. */
  | { readonly at: 'overdue'; readonly clock: ClockKind }
  /** A step takes longer than it should, while the case itself is in time. */
  | { readonly at: 'step' }
  /** A stop of the limits without the law, or for longer than planned. */
  | { readonly at: 'pause' }
  /** A refusal that gives no reasons or names no remedies. */
  | { readonly at: 'unreasoned' }
  /** A second correction notice. */
  | { readonly at: 'secondNotice' }
  /** An instant matter that is not closed on the day of its acceptance. */
  | { readonly at: 'sameDay' }
  /** Steps as nobody takes them who examines a case. */
  | { readonly at: 'conduct' }
  /** A tolerance that the leader has agreed to for one case. */
  | { readonly at: 'caseByCase' }
  /** The review of an event that a tolerance waits for, when its day has passed. */
  | { readonly at: 'eventReview' }
  /** A renewal that the law has granted, since nobody decided before the licence ended. */
  | { readonly at: 'renewedByLaw' }
  /** A filing whose use has ended, and whose cancellation did not come in time. */
  | { readonly at: 'uncancelledFiling' }
  /** A case over its limit of which the public was not told why. */
  | { readonly at: 'unexplained' }
  /** What a supervisor has found himself. */
  | { readonly at: 'finding' }
  /** Several yellow cards on one person or window. */
  | { readonly at: 'repeated'; readonly bearer: 'person' | 'window' };

/** A level, and the parameter that says after how many working days it is reached. */
export interface Threshold {
  readonly level: AlertLevel;
  readonly after?: 'warningAfter' | 'yellowAfter' | 'redAfter';
}

/** 监察规则: what is looked at, how severe it is, what it rests on, and the numbers it turns on. */
export interface Rule {
  readonly id: RuleId;
  /** Its official term. */
  readonly term: string;
  /** The article or other text that it rests on. */
  readonly basis: string;
  /** The misconduct of an authority that it comes upon, where the law names one. */
  readonly misconduct?: Misconduct;
  readonly look: Look;
  readonly levels: readonly Threshold[];
  readonly parameters: Readonly<Partial<Record<RuleParameter, Parameter>>>;
}

/** The numbers of every rule as they stand. */
export type RuleValues = Readonly<Record<RuleId, Readonly<Partial<Record<RuleParameter, number>>>>>;
