import type { Instant } from '../../../kernel/instant.ts';
import { type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import type { CaseEvent, EventOf } from '../../cases/index.ts';

/** 公开说明 as the journal of a case tells it. */
export interface ExplainedDelay {
  readonly reason: string;
  readonly explainedAt: Instant;
  /** The day of the decision, or of the end without one. */
  readonly finishedOn: LocalDate | undefined;
}

/** With these the limits of a case end. */
const ENDS = [
  'cases/granted',
  'cases/granted-at-once',
  'cases/refused',
  'cases/withdrawn',
  'cases/terminated',
  'cases/tolerance-lapsed',
  'cases/forwarded',
] as const satisfies readonly CaseEvent['type'][];

/** The steps after which the public reads something else of a delay. */
export const DELAY_EVENTS: ReadonlySet<string> = new Set<CaseEvent['type']>([
  'cases/delay-explained',
  'cases/voided',
  ...ENDS,
]);

/** What the public is told of a delay; undefined where nothing was explained, or the case was an entry error. */
export function explainedDelay(events: readonly CaseEvent[]): ExplainedDelay | undefined {
  const explained = events.findLast(
    (one): one is EventOf<'cases/delay-explained'> & CaseEvent =>
      one.type === 'cases/delay-explained',
  );
  if (!explained || events.some(({ type }) => type === 'cases/voided')) return undefined;
  const ended = events.find(({ type }) => ENDS.some((end) => end === type));
  return {
    reason: explained.reason,
    explainedAt: explained.at,
    finishedOn: ended && localDateOf(ended.at),
  };
}
