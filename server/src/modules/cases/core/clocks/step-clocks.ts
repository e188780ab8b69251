import { assert } from '../../../../kernel/assert.ts';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import { localDateOf } from '../../../../kernel/local-date.ts';
import type { Case } from '../case.ts';
import { currentStep, type Progress } from '../chain/review-chain.ts';
import type { Entry } from '../event.ts';
import { evolve } from '../evolve.ts';
import { endedStops } from '../procedures/procedures.ts';
import type { ClockSpan } from './clocks.ts';
import { type Stop, stepStops } from './limits.ts';

const ARTICLE = '事项实施清单的审批环节时限';

/** 环节时限: the clock of each step of the review chain that has a limit, in the order in which they began. */
export function stepSpans(entries: readonly Entry[]): readonly ClockSpan[] {
  let current: Case | undefined;
  let spans: readonly ClockSpan[] = [];
  for (const entry of entries) {
    const next = evolve(current, entry);
    spans = afterEntry(spans, { before: current, next, on: localDateOf(entry.event.at) });
    current = next;
  }
  return spans;
}

interface Change {
  readonly before: Case | undefined;
  readonly next: Case;
  readonly on: LocalDate;
}

function afterEntry(spans: readonly ClockSpan[], { before, next, on }: Change) {
  const was = before && progressOf(before);
  const is = progressOf(next);
  if (is && was && isSameStep(was, is)) return withStops(spans, next);
  const ended = was ? spans.map((one) => endedOn(one, on)) : spans;
  return is ? [...ended, ...begun(next)] : ended;
}

/** How far it has come, while it still goes on. */
function progressOf(current: Case): Progress | undefined {
  return 'progress' in current && !('decidedAt' in current) ? current.progress : undefined;
}

function isSameStep(was: Progress, is: Progress): boolean {
  return was.place === is.place && was.since === is.since;
}

function begun(current: Case): readonly ClockSpan[] {
  assert('progress' in current, 'a step begins in a case that has a chain');
  const { name, limitDays: days } = currentStep(current);
  if (days === undefined) return [];
  const from = localDateOf(current.progress.since);
  const span = {
    clock: 'step',
    name,
    procedure: undefined,
    limit: { days, unit: 'workDay' },
    article: ARTICLE,
    from,
    stops: [],
    extension: undefined,
    told: undefined,
    endedOn: undefined,
  } as const;
  return [span];
}

/** What stops the limits of the case stops the step that waits. */
function withStops(spans: readonly ClockSpan[], current: Case): readonly ClockSpan[] {
  if (!('stops' in current)) return spans;
  const { stops } = current;
  return spans.map((one) =>
    one.endedOn === undefined ? { ...one, stops: stepStops(stops, one.from) } : one,
  );
}

function endedOn(span: ClockSpan, on: LocalDate): ClockSpan {
  if (span.endedOn !== undefined) return span;
  const stops: readonly Stop[] = endedStops(span.stops, on, 'limits');
  return { ...span, stops, endedOn: on };
}
