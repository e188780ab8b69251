/** What can be wrong at one place of a file that is printed. */
export type FileFaultRule =
  | 'missing'
  | 'unknown-field'
  | 'not-an-object'
  | 'not-a-list'
  | 'not-text'
  | 'not-a-whole-number'
  | 'not-true-or-false'
  | 'below-minimum'
  | 'above-maximum'
  | 'blank'
  | 'too-long'
  | 'too-many'
  | 'too-deep'
  | 'no-such-day'
  | 'no-case-number'
  | 'ends-before-it-begins'
  | 'total-below-issue'
  | 'no-such-profile'
  | 'not-in-this-profile'
  | 'empty'
  | 'needs-closing'
  | 'of-the-corrected-issue'
  | 'control-character'
  | 'private-use-character'
  | 'broken-character';

/** One place of such a file, what is wrong there, and the value or the limit that shows it. */
export interface FileFault {
  /** JSON path, `$.sections[0].title`. */
  readonly path: string;
  readonly rule: FileFaultRule;
  readonly detail?: string;
}

const SENTENCES: Record<FileFaultRule, (detail: string) => string> = {
  missing: () => 'is missing, add it',
  'unknown-field': () => 'is not a field of this file, remove it or correct its spelling',
  'not-an-object': () => 'must be an object in braces',
  'not-a-list': () => 'must be a list in brackets',
  'not-text': () => 'must be text in quotes',
  'not-a-whole-number': () => 'must be a whole number without quotes',
  'not-true-or-false': () => 'must be true or false',
  'below-minimum': (limit) => `must be at least ${limit}`,
  'above-maximum': (limit) => `must be at most ${limit}`,
  blank: () => 'is blank, give it text',
  'too-long': (limit) => `is longer than ${limit} characters, shorten it`,
  'too-many': (limit) => `has more than ${limit} entries, shorten it`,
  'too-deep': () => 'sections go two levels deep, make these items or sections of their own',
  'no-such-day': (day) => `"${day}" is no day of the calendar, write YYYY-MM-DD`,
  'no-case-number': (number) =>
    `"${number}" is no number of a case, copy it from the page of the case`,
  'ends-before-it-begins': (from) => `lies before the first day, ${from}, put the days in order`,
  empty: () => 'is empty, add one',
  'needs-closing': () =>
    'lies across pages of its own at the end of the text, add a closing sentence to stand with name and day',
  'of-the-corrected-issue': () =>
    'is set by the issue that an erratum corrects, leave it as it was',
  'total-below-issue': (issueNo) =>
    `must be at least the number of this issue, ${issueNo}, correct one of the two`,
  'no-such-profile': (profiles) => `is no layout, write one of ${profiles}; a bulletin names none`,
  'not-in-this-profile': (profile) => `has no place in the layout "${profile}", remove it`,
  'control-character': (code) => `holds the control character ${code}, remove it`,
  'private-use-character': (code) =>
    `holds the private-use character ${code}, which shows differently elsewhere, type the real one`,
  'broken-character': (code) => `holds ${code}, half of a character or none, type it again`,
};

/** The fault as one English sentence that names the place and the mend. */
export function sayFileFault({ path, rule, detail = '' }: FileFault): string {
  return `${path}: ${SENTENCES[rule](detail)}.`;
}
