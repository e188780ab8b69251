import { TYPED_NUMBER_MAX } from '@banshi/contract/bulletin-words';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { BulletinFile } from './bulletin-file.ts';
import type { FileFault } from './file-fault.ts';

/** The numbers of an issue: within its year, and over all years. */
export interface IssueNumbers {
  readonly issueNo: number;
  readonly totalNo: number;
}

/** Where a series stands: the total of its last issue, the last number of the year asked for. */
export interface SeriesStand {
  readonly totalNo: number;
  readonly issueNo: number | null;
}

/**
 * The numbers that come next. The first issue of a series carries those that its draft was reviewed with: a centre
 * that starts in the middle of a year types them once.
 */
export function numbersAfter(
  stand: SeriesStand | undefined,
  { issueNo, totalNo }: IssueNumbers,
): IssueNumbers {
  if (!stand) return { issueNo, totalNo };
  return { issueNo: (stand.issueNo ?? 0) + 1, totalNo: stand.totalNo + 1 };
}

/** The numbers of a draft that are too high to be typed. */
export function numberFaults(numbers: IssueNumbers): readonly FileFault[] {
  return (['issueNo', 'totalNo'] as const)
    .filter((field) => numbers[field] > TYPED_NUMBER_MAX)
    .map((field) => ({
      path: `$.${field}`,
      rule: 'above-maximum',
      detail: String(TYPED_NUMBER_MAX),
    }));
}

/** What signing writes into a draft whose figures are bound. */
export interface Signing extends IssueNumbers {
  readonly issueDate: LocalDate;
}

/** The file as it is issued: its numbers and its day. */
export function issuedFile(file: BulletinFile, signing: Signing): BulletinFile {
  const { issueNo, totalNo, issueDate } = signing;
  return { ...file, series: file.series.trim(), issueNo, totalNo, issueDate };
}
