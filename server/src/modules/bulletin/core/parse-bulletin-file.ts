import { COPIES_MAX } from '@banshi/contract/bulletin-words';
import type { Result } from '../../../kernel/result.ts';
import type { BulletinFile } from './bulletin-file.ts';
import {
  agreeing,
  day,
  listOf,
  objectOf,
  optional,
  required,
  textOr,
  wholeNumber,
} from './field-readers.ts';
import type { FileFault } from './file-fault.ts';
import {
  LIST_LENGTH_MAX,
  ordinalNo,
  period,
  recipientName,
  section,
  title,
} from './section-readers.ts';

/** A recipient, or one with how many copies it gets. */
const recipients = listOf(
  textOr(
    recipientName,
    objectOf({
      text: required(recipientName),
      copies: required(wholeNumber({ minimum: 0, maximum: COPIES_MAX })),
    }),
  ),
  LIST_LENGTH_MAX,
);
const year = wholeNumber({ minimum: 1949, maximum: 9999 });

const bulletinFile = objectOf({
  series: required(title),
  title: required(title),
  year: required(year),
  issueNo: required(ordinalNo),
  totalNo: required(ordinalNo),
  publisher: required(title),
  issueDate: required(day),
  period: required(period),
  sections: required(listOf(section, LIST_LENGTH_MAX)),
  distribution: optional(
    objectOf({
      report: optional(recipients),
      send: optional(recipients),
      issue: optional(recipients),
    }),
  ),
  copies: optional(ordinalNo),
  corrects: optional(
    objectOf({
      year: required(year),
      issueNo: required(ordinalNo),
      totalNo: required(ordinalNo),
      issueDate: required(day),
    }),
  ),
});

/**
 * The running total counts this issue and all others of its year, and an issue without a section tells
 * nothing. One that is dated before its days is read: proofreading asks about it.
 */
const agreeingFile = agreeing(bulletinFile, (file, path) => {
  const { issueNo, totalNo, sections } = file;
  const faults: FileFault[] = [];
  if (totalNo < issueNo) {
    faults.push({ path: `${path}.totalNo`, rule: 'total-below-issue', detail: `${issueNo}` });
  }
  if (sections.length === 0) faults.push({ path: `${path}.sections`, rule: 'empty' });
  return faults;
});

/**
 * Reads a bulletin file from any value. Refuses with every fault, each with its JSON path, in the
 * order of the file format; nothing is corrected silently but the normal form of characters (NFC).
 */
export function parseBulletinFile(value: unknown): Result<BulletinFile, readonly FileFault[]> {
  return agreeingFile(value, '$');
}
