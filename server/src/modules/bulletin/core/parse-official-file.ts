import { NEEDED, OFFICIAL_PROFILES, PLACELESS } from '@banshi/contract/official-words';
import type { Result } from '../../../kernel/result.ts';
import { hasText } from './bulletin-body.ts';
import type { FileTable } from './bulletin-file.ts';
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
  table,
  tabledSection,
  title,
} from './section-readers.ts';

const TITLE_LINES_MAX = 6;
const SIGNERS_MAX = 10;
const BODIES_MAX = 9;
const COPY_NO_MAX = 999_999;

const oneOrMore = textOr(title, listOf(title, BODIES_MAX));
const brokenTitle = textOr(title, listOf(title, TITLE_LINES_MAX));
const bodyFields = {
  text: optional(paragraphs),
  table: optional(table),
  sections: optional(listOf(tabledSection, LIST_LENGTH_MAX)),
  closing: optional(paragraphs),
};

const officialFile = objectOf({
  profile: required(oneOf(OFFICIAL_PROFILES, 'no-such-profile')),
  masthead: required(oneOrMore),
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
  orderNo: optional(ordinalNo),
  signers: optional(listOf(title, SIGNERS_MAX)),
  title: optional(brokenTitle),
  addressees: optional(names),
  ...bodyFields,
  attachments: optional(
    listOf(objectOf({ title: required(brokenTitle), ...bodyFields }), LIST_LENGTH_MAX),
  ),
  attendance: optional(
    objectOf({ present: optional(names), absent: optional(names), observing: optional(names) }),
  ),
  issuer: optional(oneOrMore),
  signatory: optional(objectOf({ post: required(title), name: required(title) })),
  issueDate: required(day),
  sealed: optional(yesOrNo),
  note: optional(title),
  copyTo: optional(names),
  printed: optional(objectOf({ by: required(title), on: required(day) })),
});

const agreeingFile = agreeing(officialFile, (file, path) => {
  const placeless = PLACELESS[file.profile].filter((field) => file[field] !== undefined);
  const faults: FileFault[] = placeless.map((field) => ({
    path: `${path}.${field}`,
    rule: 'not-in-this-profile',
    detail: file.profile,
  }));
  const lacking = NEEDED[file.profile].filter((field) => file[field] === undefined);
  faults.push(
    ...lacking.map((field) => ({ path: `${path}.${field}`, rule: 'missing' as const })),
    ...numberFaults(file, path),
    ...listFaults(file, path),
    ...unclosedTable(file, path),
  );
  if (bodyWithoutWords(file)) faults.push({ path: `${path}.text`, rule: 'empty' });
  return faults;
});

/** Lists that are empty, and names of several bodies where one alone has its place (10.1, 10.3). */
function listFaults(file: OfficialFile, path: string): readonly FileFault[] {
  const empty = (['title', 'masthead', 'issuer'] as const).filter(
    (field) => file[field]?.length === 0,
  );
  const alone = ALONE[file.profile].filter((field) => Array.isArray(file[field]));
  return [
    ...empty.map((field) => ({ path: `${path}.${field}`, rule: 'empty' as const })),
    ...alone.map((field) => ({ path: `${path}.${field}`, rule: 'not-text' as const })),
  ];
}

/** Where one body alone has its place; a joint letter bears the name of the body in charge. */
const ALONE: Readonly<Record<OfficialFile['profile'], readonly ('masthead' | 'issuer')[]>> = {
  document: [],
  letter: ['masthead'],
  minutes: ['masthead', 'issuer'],
  order: ['masthead'],
};

/** A page that says nothing is not printed; sections without words are left out. */
function bodyWithoutWords(file: OfficialFile): boolean {
  const { text = [], table: ofText, sections = [], closing = [] } = file;
  if (ofText !== undefined) return false;
  return ![...text, ...closing].some((each) => each.trim() !== '') && !sections.some(hasText);
}

/** Name and day stand with text (7.3.5), and nothing stands on the pages of a table that lies across them. */
function unclosedTable(file: OfficialFile, path: string): readonly FileFault[] {
  const { profile, table: ofText, sections = [], closing = [] } = file;
  if (profile === 'minutes' || closing.some((each) => each.trim() !== '')) return [];
  const printed = sections.findLastIndex(hasText);
  if (printed === -1) return fault(ofText, path);
  const last = sections[printed];
  const below = last?.sections?.findLastIndex(hasText) ?? -1;
  const place = `${path}.sections[${printed}]`;
  return below === -1
    ? fault(last?.table, place)
    : fault(last?.sections?.[below]?.table, `${place}.sections[${below}]`);
}

function fault(table: FileTable | undefined, path: string): readonly FileFault[] {
  return table?.across ? [{ path: `${path}.table`, rule: 'needs-closing' }] : [];
}

/** All but minutes go out under a number with the word of their body. */
function numberFaults(
  { profile, number }: Pick<OfficialFile, 'profile' | 'number'>,
  path: string,
): readonly FileFault[] {
  return profile !== 'minutes' && number && number.code === undefined
    ? [{ path: `${path}.number.code`, rule: 'missing' }]
    : [];
}

/** Whether a value says that it is another layout than the bulletin, which says nothing. */
export function namesProfile(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'profile' in value;
}

/** Reads the file of an ordinary document, a letter, minutes or an order; refuses with every fault and its place. */
export function parseOfficialFile(value: unknown): Result<OfficialFile, readonly FileFault[]> {
  return agreeingFile(value, '$');
}
