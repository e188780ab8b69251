import type { ClockKind } from '@banshi/contract/case-words';
import { type LocalDate, localDateOf } from '../../../kernel/local-date.ts';
import { ACCEPTANCE_WORK_DAYS, CORRECTION_WORK_DAYS } from './acceptance.ts';
import { DELIVERY_WORK_DAYS } from './decision.ts';
import type { CaseEvent, Limit } from './event.ts';

/** A limit that ran or runs over a case: from which day, how long, under which rule, until when. */
export interface ClockSpan {
  readonly clock: ClockKind;
  readonly limit: Limit;
  readonly article: string;
  readonly from: LocalDate;
  /** The day of the event that ended or stopped it; none while it runs. */
  readonly endedOn: LocalDate | undefined;
}

const workDays = (days: number): Limit => ({ days, unit: 'workDay' });

const ARTICLES = {
  acceptance: '《行政许可法》第三十二条第一款第四项：五个工作日内一次告知',
  correction: '补正通知载明的期限',
  statutory: '事项实施清单的法定办结时限（《行政许可法》第四十二条）',
  promise: '事项实施清单的承诺办结时限',
  delivery: '《行政许可法》第四十四条：自作出决定之日起十个工作日内送达',
} as const satisfies Record<ClockKind, string>;

type Spans = readonly ClockSpan[];

/** Every clock of a case, derived from its journal alone, in the order in which they began. */
export function clockSpans(events: readonly CaseEvent[]): Spans {
  return events.reduce<Spans>(afterEvent, []);
}

function afterEvent(spans: Spans, event: CaseEvent): Spans {
  const on = localDateOf(event.at);
  switch (event.type) {
    case 'cases/received':
      return [span('acceptance', workDays(ACCEPTANCE_WORK_DAYS), on)];
    case 'cases/correction-requested':
      return [...end(spans, on), span('correction', workDays(CORRECTION_WORK_DAYS), on)];
    case 'cases/supplemented':
      return [...end(spans, on), span('acceptance', workDays(ACCEPTANCE_WORK_DAYS), on)];
    case 'cases/accepted': {
      const { statutory, promise } = event.limits;
      return [
        ...end(spans, on),
        ...(statutory ? [span('statutory', statutory, on)] : []),
        ...(promise ? [span('promise', promise, on)] : []),
      ];
    }
    case 'cases/granted':
    case 'cases/refused':
      return [...end(spans, on), span('delivery', workDays(DELIVERY_WORK_DAYS), on)];
    case 'cases/acceptance-refused':
    case 'cases/not-required':
    case 'cases/withdrawn':
    case 'cases/delivered':
      return end(spans, on);
    default:
      return spans;
  }
}

function span(clock: ClockKind, limit: Limit, from: LocalDate): ClockSpan {
  return { clock, limit, article: ARTICLES[clock], from, endedOn: undefined };
}

function end(spans: Spans, on: LocalDate): Spans {
  return spans.map((one) => (one.endedOn === undefined ? { ...one, endedOn: on } : one));
}
