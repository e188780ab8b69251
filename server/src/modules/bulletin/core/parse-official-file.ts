import type { Result } from '../../../kernel/result.ts';
import { hasText } from './bulletin-body.ts';
import {
  agreeing,
  day,
  listOf,
  objectOf,
  oneOf,
  optional,
  required,
  textOr,
  wholeNumber,
  yesOrNo,
} from './field-readers.ts';
import type { FileFault } from './file-fault.ts';
import type { OfficialFile } from './official-file.ts';
import {
  LIST_LENGTH_MAX,
  names,
  ordinalNo,
  paragraphs,
  section,
  title,
} from './section-readers.ts';

const TITLE_LINES_MAX = 6;
const SIGNERS_MAX = 10;
const COPY_NO_MAX = 999_999;

const brokenTitle = textOr(title, listOf(title, TITLE_LINES_MAX));
const bodyFields = {
  text: optional(paragraphs),
  sections: optional(listOf(section, LIST_LENGTH_MAX)),
  closing: optional(paragraphs),
};

const officialFile = objectOf({
  profile: required(oneOf(['document', 'letter', 'minutes'], 'no-such-profile')),
  masthead: required(title),
  copyNo: optional(wholeNumber({ minimum: 1, maximum: COPY_NO_MAX })),
  secrecy: optional(title),
  urgency: optional(title),
  number: optional(
    objectOf({
      code: optional(title),
      year: required(wholeNumber({ minimum: 1949, maximum: 9999 })),
      serial: required(ordinalNo),
    }),
  ),
  signers: optional(listOf(title, SIGNERS_MAX)),
  title: required(brokenTitle),
  addressees: optional(names),
  ...bodyFields,
  attachments: optional(
    listOf(objectOf({ title: required(brokenTitle), ...bodyFields }), LIST_LENGTH_MAX),
  ),
  attendance: optional(
    objectOf({ present: optional(names), absent: optional(names), observing: optional(names) }),
  ),
  issuer: required(title),
  issueDate: required(day),
  sealed: optional(yesOrNo),
  note: optional(title),
  copyTo: optional(names),
  printed: optional(objectOf({ by: required(title), on: required(day) })),
});

/** Fields that a layout has no place for. */
const PLACELESS: Readonly<Record<OfficialFile['profile'], readonly (keyof OfficialFile)[]>> = {
  document: ['attendance'],
  // 10.1: the foot of a letter names neither printer nor day; it goes to no superior with a signer.
  letter: ['attendance', 'signers', 'printed'],
  minutes: ['signers', 'addressees', 'sealed', 'note'],
};

const agreeingFile = agreeing(officialFile, (file, path) => {
  const placeless = PLACELESS[file.profile].filter((field) => file[field] !== undefined);
  const faults: FileFault[] = placeless.map((field) => ({
    path: `${path}.${field}`,
    rule: 'not-in-this-profile',
    detail: file.profile,
  }));
  if (file.profile !== 'minutes') faults.push(...numberFaults(file, path));
  if (Array.isArray(file.title) && file.title.length === 0) {
    faults.push({ path: `${path}.title`, rule: 'empty' });
  }
  if (bodyWithoutWords(file)) faults.push({ path: `${path}.text`, rule: 'empty' });
  return faults;
});

/** A page that says nothing is not printed; sections without words are left out. */
function bodyWithoutWords({ text = [], sections = [], closing = [] }: OfficialFile): boolean {
  return ![...text, ...closing].some((each) => each.trim() !== '') && !sections.some(hasText);
}

/** All but minutes go out under a number with the word of their body. */
function numberFaults(
  { number }: Pick<OfficialFile, 'number'>,
  path: string,
): readonly FileFault[] {
  if (number === undefined) return [{ path: `${path}.number`, rule: 'missing' }];
  return number.code === undefined ? [{ path: `${path}.number.code`, rule: 'missing' }] : [];
}

/** Whether a value says that it is another layout than the bulletin, which says nothing. */
export function namesProfile(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'profile' in value;
}

/** Reads the file of an ordinary document, a letter or minutes; refuses with every fault and its place. */
export function parseOfficialFile(value: unknown): Result<OfficialFile, readonly FileFault[]> {
  return agreeingFile(value, '$');
}
