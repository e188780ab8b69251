import type { Result } from '../../../kernel/result.ts';
import type { BulletinFile } from './bulletin-file.ts';
import {
  agreeing,
  caseNumber,
  day,
  inOrder,
  listOf,
  nothingDeeper,
  objectOf,
  optional,
  required,
  textOr,
  textUpTo,
  wholeNumber,
  wordsUpTo,
  yesOrNo,
} from './field-readers.ts';
import type { FileFault } from './file-fault.ts';

const TITLE_LENGTH_MAX = 200;
const PARAGRAPH_LENGTH_MAX = 20_000;
const LIST_LENGTH_MAX = 5_000;

const title = wordsUpTo(TITLE_LENGTH_MAX);
const paragraphs = listOf(textUpTo(PARAGRAPH_LENGTH_MAX), LIST_LENGTH_MAX);
const item = textOr(
  textUpTo(PARAGRAPH_LENGTH_MAX),
  objectOf({
    text: required(textUpTo(PARAGRAPH_LENGTH_MAX)),
    caseNo: optional(caseNumber),
    happenedOn: optional(day),
    visitor: optional(objectOf({ posts: required(title), name: required(title) })),
  }),
);
const names = listOf(textUpTo(TITLE_LENGTH_MAX), LIST_LENGTH_MAX);
const count = wholeNumber({ minimum: 0 });
const ordinalNo = wholeNumber({ minimum: 1 });
const flow = objectOf({ accepted: required(count), closed: required(count) });
const period = inOrder(objectOf({ from: required(day), to: required(day) }));

const statistics = inOrder(
  objectOf({
    source: required(title),
    from: required(day),
    to: required(day),
    figures: optional(
      objectOf({
        license: required(flow),
        publicService: required(flow),
        otherNine: required(flow),
      }),
    ),
  }),
);

const sectionFields = {
  title: required(title),
  runIn: optional(yesOrNo),
  statistics: optional(statistics),
  text: optional(paragraphs),
  items: optional(listOf(item, LIST_LENGTH_MAX)),
};
const subsection = objectOf({ ...sectionFields, sections: optional(nothingDeeper) });
const section = objectOf({
  ...sectionFields,
  sections: optional(listOf(subsection, LIST_LENGTH_MAX)),
});

const bulletinFile = objectOf({
  series: required(title),
  title: required(title),
  year: required(wholeNumber({ minimum: 1949, maximum: 9999 })),
  issueNo: required(ordinalNo),
  totalNo: required(ordinalNo),
  publisher: required(title),
  issueDate: required(day),
  period: required(period),
  sections: required(listOf(section, LIST_LENGTH_MAX)),
  distribution: optional(
    objectOf({ report: optional(names), send: optional(names), issue: optional(names) }),
  ),
  copies: optional(ordinalNo),
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
