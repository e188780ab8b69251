import { TYPED_NUMBER_MAX } from '@banshi/contract/bulletin-words';
import { addDays, dayOfWeek, type LocalDate, yearOf } from '../../../kernel/local-date.ts';
import type { HallWeek } from '../../hall/index.ts';
import type {
  BulletinFigures,
  BulletinFile,
  BulletinPeriod,
  BulletinSection,
} from './bulletin-file.ts';
import type { BulletinSeries } from './bulletin-series.ts';

/** The highest numbers that drafts of the series carry; 0 where there is none. */
export interface LastNumbers {
  /** Within the year asked for. */
  readonly issueNo: number;
  /** Over all years. */
  readonly totalNo: number;
}

/** A week and what the system holds for it. */
export interface WeekToCompile {
  readonly period: BulletinPeriod;
  readonly last: LastNumbers;
  /** Counted up to the period's end and written down; left out, they stay live. */
  readonly figures?: BulletinFigures;
  /** What the registers of the hall hold for it. */
  readonly hall: HallWeek;
}

/** The year in whose count an issue stands: the one in which its period ends. */
export function issueYear({ to }: BulletinPeriod): number {
  return yearOf(to);
}

/**
 * The draft of a week: sections in order, the sentence of figures from 1 January to the last day of the
 * period, what the registers of the hall hold, places for the editor's items. Numbers and date are proposals; they are final at signing.
 */
export function compileDraft(
  house: BulletinSeries,
  { period, last, figures, hall }: WeekToCompile,
): BulletinFile {
  const { series, title, publisher, source, distribution, copies } = house;
  return {
    series,
    title,
    year: issueYear(period),
    issueNo: numberAfter(last.issueNo),
    totalNo: numberAfter(last.totalNo),
    publisher,
    issueDate: mondayAfter(period.to),
    period,
    sections: sectionsOf(period, { source, figures, hall }),
    distribution,
    copies,
  };
}

/** Accepted and finished are counted from 1 January of the year in which the period ends. */
export function countedPeriod({ to }: BulletinPeriod): BulletinPeriod {
  return { from: `${to.slice(0, 4)}-01-01` as LocalDate, to };
}

function sectionsOf(
  period: BulletinPeriod,
  {
    source,
    figures,
    hall: { items, visits, inspection },
  }: {
    readonly source: string;
    readonly figures: BulletinFigures | undefined;
    readonly hall: HallWeek;
  },
): readonly BulletinSection[] {
  const statistics = { source, ...countedPeriod(period), ...(figures ? { figures } : {}) };
  return [
    { title: '省级政务服务事项受理办理情况', statistics },
    {
      title: '窗口工作动态',
      sections: [
        { title: '窗口服务效能提升工作情况', items },
        { title: '厅（局）长进大厅', items: visits },
      ],
    },
    {
      title: '大厅巡查情况',
      text: [],
      sections: inspection.map(({ title, sentence }) => ({ title, runIn: true, text: [sentence] })),
    },
  ];
}

/** The largest number that may be typed stays: one that an editor mistyped must not stop the next draft. */
export function numberAfter(last: number): number {
  return Math.min(last + 1, TYPED_NUMBER_MAX);
}

const DAYS_IN_WEEK = 7;

/** A sign-off comes after the week that is reported. */
function mondayAfter(day: LocalDate): LocalDate {
  return addDays(day, DAYS_IN_WEEK + 1 - dayOfWeek(day));
}
