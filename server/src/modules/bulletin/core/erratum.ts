import { type LocalDate, yearOf } from '../../../kernel/local-date.ts';
import { printedDate } from '../../../kernel/printed-day.ts';
import type { BulletinFile, CorrectedIssue } from './bulletin-file.ts';
import type { FileFault } from './file-fault.ts';
import { issueNumber } from './issue-number.ts';

/** The day on which an erratum is begun, and the numbers that are proposed for it. */
export interface Beginning {
  readonly today: LocalDate;
  readonly issueNo: number;
  readonly totalNo: number;
}

/**
 * The draft of an erratum: head and foot of the issue that it corrects, and room for what is put right. It counts in
 * the year in which it is begun, whatever the days that it tells of.
 */
export function erratumOf(
  wrong: BulletinFile,
  { today, issueNo, totalNo }: Beginning,
): BulletinFile {
  const { series, publisher, period, distribution, copies } = wrong;
  const { year, issueNo: wrongNo, totalNo: wrongTotal, issueDate } = wrong;
  return {
    ...{ series, title: '更正', year: yearOf(today), issueNo, totalNo, publisher },
    ...{ issueDate: today, period },
    corrects: { year, issueNo: wrongNo, totalNo: wrongTotal, issueDate },
    sections: [{ title: '更正内容', text: [''] }],
    ...(distribution && { distribution }),
    ...(copies === undefined ? {} : { copies }),
  };
}

/** The sentence with which an erratum begins; the editor does not write it. */
export function correctionSentence(corrects: CorrectedIssue): string {
  return `${printedDate(corrects.issueDate)}印发的${issueNumber(corrects)}有误，现更正如下。`;
}

/** What an edited text changes of what ties it to the issue that it corrects, or of being no erratum. */
export function erratumFaults(stands: BulletinFile, edited: BulletinFile): readonly FileFault[] {
  const faults: FileFault[] = [];
  const [was, is] = [stands.corrects, edited.corrects];
  const isSame = was && is ? correctionSentence(was) === correctionSentence(is) : was === is;
  if (!isSame) faults.push({ path: '$.corrects', rule: 'of-the-corrected-issue' });
  if (was && stands.series.trim() !== edited.series.trim()) {
    faults.push({ path: '$.series', rule: 'of-the-corrected-issue' });
  }
  return faults;
}
