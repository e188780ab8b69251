import {
  type FindingHeading,
  INSPECTION_HEADINGS,
  type InspectionHeading,
} from '@banshi/contract/hall-words';
import type { LocalDate } from '../../../kernel/local-date.ts';

/** What the inspection found, as it is noted. */
export interface FoundFinding {
  readonly findingId: string;
  readonly heading: FindingHeading;
  /** Null, as its version: noted before there were codes. */
  readonly code: string | null;
  readonly codeVersion: number | null;
  readonly foundOn: LocalDate;
  readonly organisationId: number | null;
  readonly windowId: number | null;
  /** Who was found so; the bulletin never names them. */
  readonly staffIds: readonly string[];
  readonly place: string | null;
  readonly count: number;
  /** What each time costs. */
  readonly points: number;
  readonly problem: string;
  readonly mendBy: LocalDate;
  readonly inspectionId: string | null;
}

/** What was found and counts: under which heading, where, how often, what. */
export interface CountedFinding {
  readonly heading: FindingHeading;
  readonly where: string;
  readonly count: number;
  readonly problem: string;
}

/** A heading that is on, or is not, from a day on; of one day the later entry stands. */
export interface HeadingSwitch {
  readonly heading: InspectionHeading;
  readonly from: LocalDate;
  readonly isOn: boolean;
}

/** A heading as it is printed, with the sentence of its week. */
export interface InspectedHeading {
  readonly heading: InspectionHeading;
  readonly title: string;
  readonly sentence: string;
}

const NOTHING_FOUND = '总体情况良好。';

interface Print {
  readonly title: string;
  /** What is counted: people, or places. */
  readonly unit: '人次' | '处';
  readonly nothing: string;
}

const PRINTS: Readonly<Record<InspectionHeading, Print>> = {
  PUNCTUALITY: { title: '按时到岗情况', unit: '人次', nothing: NOTHING_FOUND },
  WORKAREA_STANDARD: { title: '工作区域标准化执行情况', unit: '处', nothing: NOTHING_FOUND },
  DRESS: { title: '着装情况', unit: '人次', nothing: NOTHING_FOUND },
  BADGE: { title: '工作牌佩戴情况', unit: '人次', nothing: NOTHING_FOUND },
  DISCIPLINE: { title: '纪律秩序', unit: '人次', nothing: NOTHING_FOUND },
  EPIDEMIC_CONTROL: {
    title: '大厅防控情况',
    unit: '人次',
    nothing:
      '大厅人员管控到位，进出人员须出示“健康码”，落实体温监测，物业对大厅各点位消杀落实到位，大厅运行保障有序。',
  },
};

/** From so many findings under a heading on, the sentence names where they were made. */
export const NAMED_FROM = 3;

/**
 * The headings that are on at the end of a week, each with its sentence: what the weeks without findings say, what
 * was found and how often, and, where it was often, at which windows.
 */
export function inspectedHeadings(
  findings: readonly CountedFinding[],
  switches: readonly HeadingSwitch[],
  on: LocalDate,
): readonly InspectedHeading[] {
  return INSPECTION_HEADINGS.filter((heading) => isOn(heading, switches, on)).map((heading) => {
    const own = findings.filter((one) => one.heading === heading);
    return { heading, title: PRINTS[heading].title, sentence: sentenceOf(PRINTS[heading], own) };
  });
}

function isOn(
  heading: InspectionHeading,
  switches: readonly HeadingSwitch[],
  on: LocalDate,
): boolean {
  const last = switches
    .filter((one) => one.heading === heading && one.from <= on)
    .reduce<HeadingSwitch | undefined>(
      (latest, one) => (latest === undefined || one.from >= latest.from ? one : latest),
      undefined,
    );
  return last?.isOn ?? true;
}

function sentenceOf({ unit, nothing }: Print, findings: readonly CountedFinding[]): string {
  if (findings.length === 0) return nothing;
  const isNamed = countOf(findings) >= NAMED_FROM;
  const problems = [...Map.groupBy(findings, ({ problem }) => problem)].map(([problem, same]) => {
    const found = `${countOf(same)}${unit}${problem}`;
    return isNamed ? `${found}（${placesOf(same, unit)}）` : found;
  });
  return `总体情况良好，发现${problems.join('、')}，已责令整改。`;
}

function placesOf(findings: readonly CountedFinding[], unit: string): string {
  return [...Map.groupBy(findings, ({ where }) => where)]
    .map(([where, same]) => `${where}${countOf(same)}${unit}`)
    .join('、');
}

function countOf(findings: readonly CountedFinding[]): number {
  return findings.reduce((sum, { count }) => sum + count, 0);
}
