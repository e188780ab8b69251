import type { ClockKind } from '@banshi/contract/case-words';
import type { SpecialProcedureKind } from '@banshi/contract/catalogue-words';
import { type LocalDate, localDateOf } from '../../../../kernel/local-date.ts';
import type { Ground } from '../../../catalogue/index.ts';
import type { StaffId } from '../../../identity/index.ts';
import { ACCEPTANCE_WORK_DAYS } from '../acceptance.ts';
import { CORRECTION_WORK_DAYS } from '../correction.ts';
import { DELIVERY_WORK_DAYS } from '../decision.ts';
import type { CaseEvent, EventOf } from '../event.ts';
import { ASK_WORK_DAYS, HOLD_WORK_DAYS } from '../procedures/hearing.ts';
import { endedStops, limitsStop, promiseStop } from '../procedures/procedures.ts';
import { checkRuns } from '../promise/promise-clock.ts';
import { toleranceRuns } from '../tolerance/tolerance-clock.ts';
import { type AcceptedFacts, type Limit, type Stop, stopsOf } from './limits.ts';

/** A limit that ran or runs over a case: from which day, how long, under which rule, until when. */
export interface ClockSpan {
  readonly clock: ClockKind;
  /** What the limit is for, where the clock alone does not say it: the name of a procedure. */
  readonly name: string | undefined;
  readonly procedure: SpecialProcedureKind | undefined;
  readonly limit: Limit;
  readonly article: string;
  readonly from: LocalDate;
  /** When it stood still (行政许可法第四十五条). */
  readonly stops: readonly Stop[];
  readonly extension:
    | { readonly days: number; readonly by: StaffId; readonly byLaw?: string }
    | undefined;
  /** The last day that the applicant was told in writing; a changed calendar makes it later and never earlier. */
  readonly told: LocalDate | undefined;
  /** The day of the event that ended it; none while it runs or stands. */
  readonly endedOn: LocalDate | undefined;
}

const workDays = (days: number): Limit => ({ days, unit: 'workDay' });

/** Clocks whose length and rule follow from the event; those of steps follow from the chain. */
type LawClock = Exclude<ClockKind, 'step'>;

const ARTICLES = {
  acceptance: '《行政许可法》第三十二条第一款第四项：五个工作日内一次告知',
  correction: '补正通知载明的期限',
  statutory: '事项实施清单的法定办结时限（《行政许可法》第四十二条）',
  promise: '事项实施清单的承诺办结时限',
  procedure: '《行政许可法》第四十五条：所需时间书面告知申请人',
  hearing: '《行政许可法》第四十七条：五日内提出申请，二十日内组织听证',
  delivery: '《行政许可法》第四十四条：自作出决定之日起十个工作日内送达',
  tolerance: '容缺受理通知书载明的补齐期限',
  postCheck: '国办发〔2020〕42号：作出决定后六十日内核查',
} as const satisfies Record<LawClock, string>;

const ORDERED_HEARING =
  '《行政许可法》第四十六条：依职权听证，向社会公告；期限比照第四十七条的二十日';

/** What runs beside the limits rests on other rules than what stops them. */
const PROCEDURE_ARTICLES: Partial<Record<SpecialProcedureKind, string>> = {
  SITE_VISIT: '《行政许可法》第三十四条第三款：指派两名以上工作人员核查',
  FIRST_REVIEW: '《行政许可法》第四十三条：下级机关二十个工作日内审查完毕',
  PUBLIC_NOTICE: '事项实施清单的公示期限',
  ASK_SUPERIOR: '事项实施清单的请示期限',
  TECH_REVIEW: '事项实施清单的技术审查期限',
  PAYMENT_WAIT: '缴费通知载明的期限',
  APPLICANT_FIX: '整改通知载明的期限',
};

type Spans = readonly ClockSpan[];

/** The clocks of the law, of promises and procedures, derived from the journal alone, as they began; those beside last. */
export function clockSpans(events: readonly CaseEvent[]): Spans {
  const spans = events.reduce<Spans>(afterEvent, []);
  const tolerance = toleranceRuns(events).map(({ limit, from, ...run }) => ({
    ...span('tolerance', limit, from),
    ...run,
  }));
  const checks = checkRuns(events).map(({ limit, from, endedOn }) => ({
    ...span('postCheck', limit, from),
    endedOn,
  }));
  return [...spans, ...tolerance, ...checks];
}

function afterEvent(spans: Spans, event: CaseEvent): Spans {
  const on = localDateOf(event.at);
  switch (event.type) {
    case 'cases/received':
    case 'cases/supplemented':
      return [...end(spans, on), span('acceptance', workDays(ACCEPTANCE_WORK_DAYS), on)];
    case 'cases/correction-requested':
      return [
        ...end(spans, on),
        {
          ...span('correction', workDays(event.days ?? CORRECTION_WORK_DAYS), on),
          told: event.due.on,
        },
      ];
    case 'cases/accepted':
    case 'cases/accepted-tolerantly':
    case 'cases/accepted-on-promise':
      return [...end(spans, on), ...limitSpans(event, on)];
    case 'cases/deemed-accepted':
      return [...end(spans, on), ...limitSpans(event, localDateOf(event.silentSince))];
    case 'cases/granted':
    case 'cases/granted-at-once':
    case 'cases/refused':
      return [...end(spans, on), span('delivery', workDays(DELIVERY_WORK_DAYS), on)];
    case 'cases/acceptance-refused':
    case 'cases/refused-for-fraud':
    case 'cases/not-required':
    case 'cases/withdrawn':
    case 'cases/terminated':
    case 'cases/forwarded':
    case 'cases/tolerance-lapsed':
    case 'cases/voided':
    case 'cases/delivered':
      return end(spans, on);
    default:
      return besideReview(spans, event, on);
  }
}

function besideReview(spans: Spans, event: CaseEvent, on: LocalDate): Spans {
  switch (event.type) {
    case 'cases/suspended':
      return [...stopped(spans, event, on), procedureSpan(event, on)];
    case 'cases/hearing-offered':
      return [...spans, { ...span('hearing', workDays(ASK_WORK_DAYS), on), told: event.due.on }];
    case 'cases/hearing-asked':
      return hearingStops(spans, on, ARTICLES.hearing);
    case 'cases/hearing-ordered':
      return hearingStops(spans, on, ORDERED_HEARING);
    case 'cases/hearing-held':
      return goesOn(endOne(spans, 'hearing', on), on);
    case 'cases/hearing-dropped':
      return askedFor(goesOn(endOne(spans, 'hearing', on), on));
    case 'cases/resumed':
      return goesOn(endOne(spans, 'procedure', on), on);
    case 'cases/procedure-begun':
      return [
        ...(event.stopsPromise ? promiseStopped(spans, event, on) : spans),
        procedureSpan(event, on),
      ];
    case 'cases/procedure-ended':
      return procedureEnded(spans, event, on);
    case 'cases/extended': {
      const { days, by, byLaw } = event;
      const extension = { days, by, ...(byLaw ? { byLaw } : {}) };
      return spans.map((one) => (isOpenLimit(one) ? { ...one, extension } : one));
    }
    default:
      return spans;
  }
}

function hearingStops(spans: Spans, on: LocalDate, article: string): Spans {
  return [
    ...stopped(endOne(spans, 'hearing', on), { kind: 'HEARING', name: '听证' }, on),
    { ...span('hearing', workDays(HOLD_WORK_DAYS), on), article },
  ];
}

/** A request was dropped: the five days for asking run as if it had not been made. */
function askedFor(spans: Spans): Spans {
  const last = spans.findLastIndex(
    ({ clock, limit }) => clock === 'hearing' && limit.days === ASK_WORK_DAYS,
  );
  return spans.map((one, index) => (index === last ? { ...one, endedOn: undefined } : one));
}

function limitSpans(
  { limits: { statutory, promise }, grounds = [] }: AcceptedFacts,
  from: LocalDate,
): Spans {
  const ground = grounds.find(({ kind }) => kind === 'shorten');
  const article = ground ? articleOf(ground) : ARTICLES.promise;
  return [
    ...(statutory ? [span('statutory', statutory, from)] : []),
    ...(promise ? [{ ...span('promise', promise, from), article }] : []),
  ];
}

/** The measure by which the promise is shorter than the list says. */
function articleOf({ docNo, measure }: Ground): string {
  return `${docNo}第${measure}条措施：缩短承诺办结时限`;
}

function span(clock: LawClock, limit: Limit, from: LocalDate): ClockSpan {
  return {
    clock,
    name: undefined,
    procedure: undefined,
    limit,
    article: ARTICLES[clock],
    from,
    stops: [],
    extension: undefined,
    told: undefined,
    endedOn: undefined,
  };
}

type PlannedProcedure = Pick<EventOf<'cases/suspended'>, 'kind' | 'name' | 'limitDays' | 'byLaw'>;

function procedureSpan(
  { kind, name, limitDays, byLaw }: PlannedProcedure,
  from: LocalDate,
): ClockSpan {
  const article = byLaw ?? PROCEDURE_ARTICLES[kind] ?? ARTICLES.procedure;
  return { ...span('procedure', workDays(limitDays), from), name, procedure: kind, article };
}

function isOpenLimit({ clock, endedOn }: ClockSpan): boolean {
  return endedOn === undefined && (clock === 'statutory' || clock === 'promise');
}

function stopped(spans: Spans, by: Parameters<typeof limitsStop>[0], from: LocalDate): Spans {
  const stop = limitsStop(by, from);
  return spans.map((one) => (isOpenLimit(one) ? { ...one, stops: [...one.stops, stop] } : one));
}

function promiseStopped(
  spans: Spans,
  event: EventOf<'cases/procedure-begun'>,
  from: LocalDate,
): Spans {
  const stops = stopsOf('promise', [promiseStop(event, from)]);
  return spans.map((one) =>
    one.clock === 'promise' && isOpenLimit(one) ? { ...one, stops: [...one.stops, ...stops] } : one,
  );
}

function goesOn(spans: Spans, on: LocalDate): Spans {
  return spans.map((one) => ({ ...one, stops: endedStops(one.stops, on, 'limits') }));
}

function procedureEnded(
  spans: Spans,
  { kind }: EventOf<'cases/procedure-ended'>,
  on: LocalDate,
): Spans {
  return spans.map((one) => {
    const stops = endedStops(one.stops, on, kind);
    const isMeant = one.procedure === kind && one.endedOn === undefined;
    return isMeant ? { ...one, stops, endedOn: on } : { ...one, stops };
  });
}

function endOne(spans: Spans, clock: LawClock, on: LocalDate): Spans {
  return spans.map((one) =>
    one.clock === clock && one.endedOn === undefined ? { ...one, endedOn: on } : one,
  );
}

/** Ends what is open; a limit that stood until now stood until its end. */
function end(spans: Spans, on: LocalDate): Spans {
  return goesOn(spans, on).map((one) =>
    one.endedOn === undefined ? { ...one, endedOn: on } : one,
  );
}
